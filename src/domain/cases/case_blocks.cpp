// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_blocks.hpp"

#include <boost/describe/enum_to_string.hpp>

namespace hefboom::domain {

namespace {

/// case.ended or case.already_released, which make all else pointless.
std::vector<CaseBlock> past_it(CaseStory const& story) {
    if (story.ended()) return {{"case.ended", {}}};
    if (story.released_at) return {{"case.already_released", {}}};
    return {};
}

void add_consent(std::vector<CaseBlock>& blocks, CaseStory const& story) {
    // The same whether nobody was asked yet or somebody refused: in a small team the rest is
    // guessed.
    if (!story.consent_on) blocks.push_back({"case.consent_missing", {}});
}

} // namespace

bool is_needed(Section section) {
    switch (section) {
    case Section::title:
    case Section::what_was_agreed:
    case Section::customary:
    case Section::what_happened:
    case Section::hinge:
    case Section::inner_voices:
    case Section::question: return true;
    case Section::installation:
    case Section::follow_up:
    case Section::altered:
    case Section::patterns: return false;
    }
    return false;
}

bool is_on_room_sheet(Section section) {
    return section <= Section::question;
}

std::optional<CaseBlock> lacks(CaseStory const& story, Section section) {
    if (!is_needed(section)) return std::nullopt;
    auto const* version = story.latest(section);
    auto const blank = version == nullptr || version->text.blank();
    if (!blank && version->complete) return std::nullopt;
    if (blank) return CaseBlock{"case.section_missing", section};
    if (section == Section::hinge) return CaseBlock{"case.one_hinge", section};
    if (section == Section::inner_voices) return CaseBlock{"case.voice_missing", section};
    return CaseBlock{"case.section_missing", section};
}

std::vector<CaseBlock> blocks_reading(CaseStory const& story) {
    auto blocks = past_it(story);
    if (!blocks.empty()) return blocks;
    if (!story.open_for_change) return {{"case.already_offered", {}}};
    for (auto const section : all_sections)
        if (auto const block = lacks(story, section)) blocks.push_back(*block);
    if (story.statements.size() < limits::statements_in_case_fewest)
        blocks.push_back({"case.too_few_statements", {}});
    if (story.statements.size() > limits::statements_in_case_most)
        blocks.push_back({"case.too_many_statements", {}});
    return blocks;
}

std::vector<CaseBlock> blocks_signing(CaseStory const& story) {
    if (story.ended()) return {{"case.ended", {}}};
    if (story.open_for_change) return {{"case.not_offered", {}}};
    std::vector<CaseBlock> blocks;
    add_consent(blocks, story);
    return blocks;
}

std::vector<CaseBlock> blocks_release(CaseStory const& story) {
    auto blocks = past_it(story);
    if (!blocks.empty()) return blocks;
    if (story.open_for_change || !story.keys.sealed()) blocks.push_back({"case.not_sealed", {}});
    add_consent(blocks, story);
    if (!story.ratings_open()) blocks.push_back({"case.ratings_missing", {}});
    if (story.talk_needed && !story.talk_on) blocks.push_back({"case.talk_missing", {}});
    if (!story.reader_ratings_open()) blocks.push_back({"case.readers_missing", {}});
    if (!story.risk)
        blocks.push_back({"case.risk_missing", {}});
    else if (!story.risk->passed())
        blocks.push_back({"case.risk_not_passed", {}});
    if (story.origin.empty() && needs_origin(story)) blocks.push_back({"case.origin_missing", {}});
    return blocks;
}

bool needs_origin(CaseStory const& story) {
    return story.level != Fictionalisation::constructed;
}

Result<void> unless_blocked(std::vector<CaseBlock> const& blocks) {
    if (blocks.empty()) return {};
    auto const& first = blocks.front();
    if (!first.section) return refuse(Refused::conflict, first.key);
    auto const* name = boost::describe::enum_to_string(*first.section, "");
    return refuse(Refused::conflict, first.key, {{"section", name}});
}

} // namespace hefboom::domain
