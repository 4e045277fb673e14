// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.hpp"
#include "domain/cases/case_story.hpp"
#include "domain/engagement.hpp"

#include <vector>

// What the state of a case lets happen. The rules ask here, and so do the buttons (case_may.hpp).

namespace hefboom::domain {

/// Refuses not_found.case.
[[nodiscard]] Result<CaseStory const*> find_case(Engagement const& state, CaseId id);

/// Refuses case.ended.
[[nodiscard]] Result<void> not_ended(CaseStory const& story);
/// Refuses case.ended and case.already_released.
[[nodiscard]] Result<void> before_release(CaseStory const& story);
/// The same, and case.open_first once the text is offered.
[[nodiscard]] Result<void> text_is_open(CaseStory const& story);
/// Refuses case.already_open while the text can be changed anyway.
[[nodiscard]] Result<void> may_open_for_change(CaseStory const& story);
/// Consent and the risk check are about a page: case.nothing_to_read until there is one.
[[nodiscard]] Result<void> may_be_judged(CaseStory const& story);
/// Refuses case.ratings_open once both are in.
[[nodiscard]] Result<void> may_be_rated(CaseStory const& story);
/// Refuses case.nothing_to_read, and case.readers_complete when the party has its two.
[[nodiscard]] Result<void> may_take_reader(CaseStory const& story, Party party);
/// Refuses case.ratings_missing and case.no_talk_needed.
[[nodiscard]] Result<void> may_record_talk(CaseStory const& story);
/// Refuses case.not_released.
[[nodiscard]] Result<void> may_be_archived(CaseStory const& story);

/// The parties whose keys stand now, and would fall by opening the text for change.
[[nodiscard]] std::vector<Party> standing_keys(CaseStory const& story);

} // namespace hefboom::domain
