// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.hpp"
#include "domain/cases/case_story.hpp"

#include <string>
#include <vector>

namespace hefboom::domain {

/// One thing that still stands in the way, as the key of the refusal it would give; with the
/// section it is about, if any.
struct CaseBlock {
    std::string key;
    std::optional<Section> section;

    bool operator==(CaseBlock const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CaseBlock, (), (key, section))

/// The seven sections a page cannot do without.
[[nodiscard]] bool is_needed(Section section);

/// The sections that stand on the room sheet: up to the inner voices, and the question.
[[nodiscard]] bool is_on_room_sheet(Section section);

/// Why a needed section does not count yet; nothing when it does, or is not needed.
[[nodiscard]] std::optional<CaseBlock> lacks(CaseStory const& story, Section section);

/// What stands in the way of offering the text for double reading: case.section_missing,
/// case.one_hinge, case.voice_missing, case.too_few_statements, case.too_many_statements,
/// case.already_offered, case.already_released, case.ended.
[[nodiscard]] std::vector<CaseBlock> blocks_reading(CaseStory const& story);

/// What stands in the way of a key, besides what two keys always ask: case.not_offered,
/// case.consent_missing (also when somebody refused), case.ended.
[[nodiscard]] std::vector<CaseBlock> blocks_signing(CaseStory const& story);

/// What stands in the way of release: case.not_sealed, case.consent_missing,
/// case.ratings_missing, case.readers_missing, case.talk_missing,
/// case.risk_missing, case.risk_not_passed, case.origin_missing, case.already_released, case.ended.
[[nodiscard]] std::vector<CaseBlock> blocks_release(CaseStory const& story);

/// Only a constructed case happened nowhere. Of any other the origin must be known, or it could
/// first be debated where it happened.
[[nodiscard]] bool needs_origin(CaseStory const& story);

/// Nothing when the list is empty, else a refusal with its first key.
[[nodiscard]] Result<void> unless_blocked(std::vector<CaseBlock> const& blocks);

} // namespace hefboom::domain
