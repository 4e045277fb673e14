// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_gates.hpp"

namespace hefboom::domain {

Result<CaseStory const*> find_case(Engagement const& state, CaseId id) {
    auto const found = state.cases.find(id);
    if (found == state.cases.end()) return refuse(Refused::not_found, "not_found.case");
    return &found->second;
}

Result<void> not_ended(CaseStory const& story) {
    if (story.ended()) return refuse(Refused::conflict, "case.ended");
    return {};
}

Result<void> before_release(CaseStory const& story) {
    CHECK_OK(not_ended(story));
    if (story.released_at) return refuse(Refused::conflict, "case.already_released");
    return {};
}

Result<void> text_is_open(CaseStory const& story) {
    CHECK_OK(before_release(story));
    if (!story.open_for_change) return refuse(Refused::conflict, "case.open_first");
    return {};
}

Result<void> may_open_for_change(CaseStory const& story) {
    CHECK_OK(before_release(story));
    if (story.open_for_change) return refuse(Refused::conflict, "case.already_open");
    return {};
}

Result<void> may_be_judged(CaseStory const& story) {
    CHECK_OK(before_release(story));
    if (!story.readable()) return refuse(Refused::conflict, "case.nothing_to_read");
    return {};
}

Result<void> may_be_rated(CaseStory const& story) {
    CHECK_OK(before_release(story));
    if (story.ratings_open()) return refuse(Refused::conflict, "case.ratings_open");
    return {};
}

Result<void> may_take_reader(CaseStory const& story, Party party) {
    CHECK_OK(may_be_judged(story));
    if (story.readers_in(party) >= limits::readers_per_party)
        return refuse(Refused::conflict, "case.readers_complete");
    return {};
}

Result<void> may_record_talk(CaseStory const& story) {
    CHECK_OK(before_release(story));
    if (!story.ratings_open()) return refuse(Refused::conflict, "case.ratings_missing");
    if (!story.talk_needed) return refuse(Refused::conflict, "case.no_talk_needed");
    return {};
}

Result<void> may_be_archived(CaseStory const& story) {
    CHECK_OK(not_ended(story));
    if (!story.released_at) return refuse(Refused::conflict, "case.not_released");
    return {};
}

std::vector<Party> standing_keys(CaseStory const& story) {
    std::vector<Party> parties;
    for (auto const party : {Party::client, Party::contractor})
        if (story.keys.of(party)) parties.push_back(party);
    return parties;
}

} // namespace hefboom::domain
