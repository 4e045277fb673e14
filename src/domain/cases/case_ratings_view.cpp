// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_ratings_view.hpp"

#include "domain/cases/typicality_box.hpp"

namespace hefboom::domain {

RatingsStatus ratings_status(CaseStory const& story) {
    if (story.talk_needed && !story.talk_on) return RatingsStatus::talk_needed;
    if (story.ratings_open()) return RatingsStatus::both_in;
    return story.client_rated || story.contractor_rated ? RatingsStatus::one_in
                                                        : RatingsStatus::none_in;
}

RatingsView ratings_view(CaseStory const& story, Boxes const& boxes, Actor const& viewer) {
    RatingsView view{.status = ratings_status(story),
                     .client_in = story.client_rated,
                     .contractor_in = story.contractor_rated,
                     .own = std::nullopt,
                     .client = story.client_rating,
                     .contractor = story.contractor_rating,
                     .needs_talk = story.talk_needed,
                     .talk_on = story.talk_on,
                     .client_readers_in = story.client_readers_in,
                     .contractor_readers_in = story.contractor_readers_in,
                     .readers_per_party = limits::readers_per_party,
                     .client_readers = story.client_readers,
                     .contractor_readers = story.contractor_readers};
    if (viewer.role != Role::contract_manager || !viewer.party) return view;
    view.own = *viewer.party == Party::client ? story.client_rating : story.contractor_rating;
    if (!view.own) view.own = rating_in(boxes.box(story.ratings), *viewer.party);
    return view;
}

} // namespace hefboom::domain
