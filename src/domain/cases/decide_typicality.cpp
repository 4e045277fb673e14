// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_gates.hpp"
#include "domain/cases/case_rules.hpp"
#include "domain/cases/typicality_box.hpp"

#include <cassert>
#include <limits>

// How typical the case is, in the eyes of both contract managers and four test readers: each blind
// to the others until all are in.

namespace hefboom::domain {

namespace {

/// One byte in the box; no engagement has as many locations.
constexpr std::int32_t locations_most = std::numeric_limits<std::uint8_t>::max();

Result<void> is_recognisability(std::int32_t value) {
    if (value < 0 || value > limits::recognisability_most)
        return refuse(Refused::invalid, "case.recognisability_out_of_range",
                      {{"most", std::to_string(limits::recognisability_most)}});
    return {};
}

Result<void> is_spread(Engagement const& state, std::int32_t locations) {
    auto const known = static_cast<std::int32_t>(state.locations.size());
    auto const most = std::min(known, locations_most);
    if (locations < 0 || locations > most)
        return refuse(Refused::invalid, "case.spread_out_of_range",
                      {{"most", std::to_string(most)}});
    return {};
}

Result<PersonalLink const*> reading_link(Scene const& scene) {
    auto const found = scene.state.links.find(scene.actor.link);
    if (found == scene.state.links.end() || found->second.purpose != LinkPurpose::read_case)
        return refuse(Refused::not_found, "not_found.link");
    auto const& link = found->second;
    if (link.status == LinkStatus::used) return refuse(Refused::conflict, "link.used");
    if (link.status == LinkStatus::withdrawn) return refuse(Refused::conflict, "link.withdrawn");
    if (scene.moment.at >= link.expires) return refuse(Refused::conflict, "link.expired");
    return &link;
}

/// Puts the row in the box; with the last of the four all come out and the box is gone.
Decision with_reader(Scene const& scene, CaseStory const& story, Digest const& token,
                     ReaderRated const& rated, std::int32_t recognisability) {
    Decision decision{.events = {rated}, .boxes = {}, .erased = {}, .made = {}};
    auto box = scene.boxes.box(story.reader_ratings);
    auto const row = reader_row(rated.party, recognisability);
    box.emplace(token, row);
    auto const client = reader_ratings_of(box, Party::client);
    auto const contractor = reader_ratings_of(box, Party::contractor);
    if (std::ssize(client) < limits::readers_per_party ||
        std::ssize(contractor) < limits::readers_per_party) {
        decision.boxes = {PutInBox{story.reader_ratings, token, row}};
        return decision;
    }
    decision.events.emplace_back(ReaderRatingsOpened{rated.case_id, client, contractor});
    decision.boxes = {DestroyBox{story.reader_ratings}};
    return decision;
}

} // namespace

Result<Decision> decide(Scene const& scene, RateCase const& command) {
    auto const* story = TRY(find_case(scene.state, command.case_id));
    CHECK_OK(may_be_rated(*story));
    CHECK_OK(is_spread(scene.state, command.rating.locations));
    CHECK_OK(is_recognisability(command.rating.recognisability));
    auto const party = *scene.actor.party;
    auto const& box = scene.boxes.box(story->ratings);
    auto const token = rating_token(party);
    Decision decision;
    if (!story->rated(party)) decision.events.emplace_back(CaseRated{command.case_id, party});
    auto const others = rating_in(box, other(party));
    if (!others) {
        auto const row = rating_row(party, command.rating, next_sequence(box, token));
        decision.boxes = {PutInBox{story->ratings, token, row}};
        return decision;
    }
    auto const& mine = command.rating;
    decision.events.emplace_back(
        RatingsOpened{.case_id = command.case_id,
                      .client = party == Party::client ? mine : *others,
                      .contractor = party == Party::contractor ? mine : *others,
                      .talk_needed = needs_talk(mine, *others)});
    decision.boxes = {DestroyBox{story->ratings}};
    return decision;
}

Result<Decision> decide(Scene const& scene, RateAsReader const& command) {
    auto const* link = TRY(reading_link(scene));
    auto const* story = TRY(find_case(scene.state, as<CaseId>(link->object)));
    CHECK_OK(may_take_reader(*story, link->party));
    CHECK_OK(is_recognisability(command.recognisability));
    auto decision =
        with_reader(scene, *story, reader_token(link->id),
                    ReaderRated{story->id, link->party, false}, command.recognisability);
    decision.events.insert(decision.events.begin(), LinkUsed{link->id});
    return decision;
}

Result<Decision> decide(Scene const& scene, RecordReaderOnPaper const& command) {
    auto const* story = TRY(find_case(scene.state, command.case_id));
    auto const party = *scene.actor.party;
    CHECK_OK(may_take_reader(*story, party));
    CHECK_OK(is_recognisability(command.recognisability));
    return with_reader(scene, *story, reader_token(scene.moment.fresh<LinkId>()),
                       ReaderRated{command.case_id, party, true}, command.recognisability);
}

} // namespace hefboom::domain
