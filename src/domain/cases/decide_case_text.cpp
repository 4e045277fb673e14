// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_blocks.hpp"
#include "domain/cases/case_gates.hpp"
#include "domain/cases/case_rules.hpp"
#include "domain/cases/case_text.hpp"

#include <algorithm>

// The text of a case: laid on the table, commented, offered as one version, opened again.

namespace hefboom::domain {

namespace {

std::int32_t newest_number(CaseStory const& story, Section section) {
    auto const* latest = story.latest(section);
    return latest == nullptr ? 0 : latest->number;
}

Result<void> is_newest(CaseStory const& story, Section section, std::int32_t number) {
    auto const newest = newest_number(story, section);
    if (number == newest) return {};
    return refuse(Refused::conflict, "case.outdated", {{"newest", std::to_string(newest)}});
}

/// The commitments of the texts on the table, in reading order, then of the statements.
std::vector<Digest> commitments_of(CaseStory const& story) {
    std::vector<Digest> shown;
    for (auto const section : all_sections) {
        auto const* latest = story.latest(section);
        if (latest != nullptr && !latest->text.blank()) shown.push_back(latest->text.commitment);
    }
    for (auto const& statement : story.statements)
        shown.push_back(statement.text.commitment);
    return shown;
}

std::string names_of(std::vector<Party> const& parties) {
    std::string names;
    for (auto const party : parties) {
        if (!names.empty()) names += ",";
        names += party == Party::client ? "client" : "contractor";
    }
    return names;
}

} // namespace

Result<Decision> decide(Scene const& scene, LayOnTable const& command) {
    auto const* story = TRY(find_case(scene.state, command.case_id));
    CHECK_OK(text_is_open(*story));
    CHECK_OK(fits_section(command.section, command.text));
    CHECK_OK(is_newest(*story, command.section, command.based_on));
    return Decision{
        .events = {LaidOnTable{.case_id = command.case_id,
                               .section = command.section,
                               .number = command.based_on + 1,
                               .text = command.text.ref,
                               .complete = is_complete(command.section, command.text.text)}},
        .boxes = {},
        .erased = {},
        .made = {}};
}

Result<Decision> decide(Scene const& scene, CommentOnSection const& command) {
    auto const* story = TRY(find_case(scene.state, command.case_id));
    CHECK_OK(before_release(*story));
    if (command.text.blank() && command.proposed.blank())
        return refuse(Refused::invalid, "text.missing", {{"field", "comment"}});
    CHECK_OK(at_most(command.text, limits::paragraph_characters, "comment"));
    if (!command.proposed.blank()) CHECK_OK(fits_section(command.section, command.proposed));
    if (command.on_version < 0 || command.on_version > newest_number(*story, command.section))
        return refuse(Refused::not_found, "not_found.version");
    auto const id = scene.moment.fresh<CommentId>();
    return Decision{.events = {SectionCommented{
                        .case_id = command.case_id,
                        .comment = id,
                        .section = command.section,
                        .on_version = command.on_version,
                        .text = command.text.ref,
                        .proposed = command.proposed.ref,
                        .proposed_complete = is_complete(command.section, command.proposed.text)}},
                    .boxes = {},
                    .erased = {},
                    .made = {as<ObjectId>(id)}};
}

Result<Decision> decide(Scene const& scene, SettleComment const& command) {
    auto const* story = TRY(find_case(scene.state, command.case_id));
    auto const* comment = story->comment(command.comment);
    if (comment == nullptr) return refuse(Refused::not_found, "not_found.comment");
    auto const taken_over = command.settlement == Settlement::taken_over;
    CHECK_OK(taken_over ? text_is_open(*story) : before_release(*story));
    if (comment->settled) return refuse(Refused::conflict, "case.comment_settled");
    CommentSettled const settled{command.case_id, command.comment, taken_over};
    Decision decision{.events = {settled}, .boxes = {}, .erased = {}, .made = {}};
    if (!taken_over) return decision;
    if (comment->proposed.blank()) return refuse(Refused::conflict, "case.no_proposal");
    CHECK_OK(is_newest(*story, comment->section, comment->on_version));
    decision.events.emplace_back(LaidOnTable{.case_id = command.case_id,
                                             .section = comment->section,
                                             .number = comment->on_version + 1,
                                             .text = comment->proposed,
                                             .complete = comment->proposed_complete});
    return decision;
}

Result<Decision> decide(Scene const& scene, OfferForReading const& command) {
    auto const* story = TRY(find_case(scene.state, command.case_id));
    CHECK_OK(unless_blocked(blocks_reading(*story)));
    return Decision{.events = {OfferedForReading{.case_id = command.case_id,
                                                 .version = story->keys.version + 1,
                                                 .shown = commitments_of(*story)}},
                    .boxes = {},
                    .erased = {},
                    .made = {}};
}

Result<Decision> decide(Scene const& scene, OpenForChange const& command) {
    auto const* story = TRY(find_case(scene.state, command.case_id));
    CHECK_OK(may_open_for_change(*story));
    auto const standing = standing_keys(*story);
    auto acknowledged = command.acknowledged;
    std::ranges::sort(acknowledged);
    if (acknowledged != standing)
        return refuse(Refused::conflict, "case.keys_would_fall", {{"parties", names_of(standing)}});
    return Decision{.events = {OpenedForChange{command.case_id, standing}},
                    .boxes = {},
                    .erased = {},
                    .made = {}};
}

} // namespace hefboom::domain
