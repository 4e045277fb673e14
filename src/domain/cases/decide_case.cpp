// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_blocks.hpp"
#include "domain/cases/case_gates.hpp"
#include "domain/cases/case_rules.hpp"

#include <algorithm>

// From opening to archive; the text itself is in decide_case_text.cpp.

namespace hefboom::domain {

namespace {

/// The same locations, each once and in a fixed order; refuses not_found.location.
Result<std::vector<LocationId>> known_origin(Engagement const& state,
                                             std::vector<LocationId> origin) {
    for (auto const location : origin)
        if (!state.locations.contains(location))
            return refuse(Refused::not_found, "not_found.location");
    std::ranges::sort(origin);
    auto const doubles = std::ranges::unique(origin);
    origin.erase(doubles.begin(), doubles.end());
    return origin;
}

Result<void> not_in_future(Scene const& scene, LocalDate on) {
    if (on > scene.moment.today) return refuse(Refused::invalid, "case.day_in_future");
    return {};
}

/// What was laid, proposed or remarked but does not stand in the sealed version.
std::vector<ItemId> never_signed(CaseStory const& story) {
    std::vector<ItemId> signed_items;
    std::vector<ItemId> others;
    for (auto const& [id, versions] : story.statement_versions)
        for (auto const& version : versions)
            others.push_back(version.text.item);
    for (auto const& statement : story.statements)
        signed_items.push_back(statement.text.item);
    for (auto const section : all_sections) {
        for (auto const& version : story.versions(section))
            others.push_back(version.text.item);
        if (auto const* latest = story.latest(section)) signed_items.push_back(latest->text.item);
    }
    for (auto const& comment : story.comments)
        others.insert(others.end(), {comment.text.item, comment.proposed.item});
    std::ranges::sort(others);
    auto const doubles = std::ranges::unique(others);
    others.erase(doubles.begin(), doubles.end());
    std::erase_if(others, [&](ItemId item) {
        return item.empty() || std::ranges::find(signed_items, item) != signed_items.end();
    });
    return others;
}

/// Ratings that never opened are never read.
std::vector<BoxChange> without_boxes(Scene const& scene, std::vector<BoxId> const& boxes) {
    std::vector<BoxChange> changes;
    for (auto const box : boxes)
        if (scene.boxes.exists(box)) changes.emplace_back(DestroyBox{box});
    return changes;
}

std::vector<BoxId> all_boxes(CaseStory const& story) {
    return {story.ratings, story.reader_ratings, story.accumulators[0], story.accumulators[1]};
}

Decision end(Scene const& scene, CaseStory const& story, CaseEnded const& ended) {
    return Decision{.events = {ended},
                    .boxes = without_boxes(scene, all_boxes(story)),
                    .erased = {},
                    .made = {}};
}

} // namespace

Result<Decision> decide(Scene const& scene, OpenCase const& command) {
    if (!scene.state.ground_rules.keys.sealed())
        return refuse(Refused::conflict, "case.ground_rules_missing");
    CHECK_OK(needs_line(command.code, "code"));
    CHECK_OK(needs_line(command.title, "title"));
    auto const origin = TRY(known_origin(scene.state, command.origin));
    CaseOpened const opened{.case_id = scene.moment.fresh<CaseId>(),
                            .code = command.code.ref,
                            .title = command.title.ref,
                            .level = command.level,
                            .ratings = scene.moment.fresh<BoxId>(),
                            .reader_ratings = scene.moment.fresh<BoxId>(),
                            .accumulator_one = scene.moment.fresh<BoxId>(),
                            .accumulator_two = scene.moment.fresh<BoxId>()};
    Decision decision{.events = {opened},
                      .boxes = {OpenBox{opened.ratings}, OpenBox{opened.reader_ratings},
                                OpenBox{opened.accumulator_one}, OpenBox{opened.accumulator_two}},
                      .erased = {},
                      .made = {as<ObjectId>(opened.case_id)}};
    if (!origin.empty()) decision.events.emplace_back(CaseOriginSet{opened.case_id, origin});
    return decision;
}

Result<Decision> decide(Scene const& scene, SetCaseOrigin const& command) {
    auto const* story = TRY(find_case(scene.state, command.case_id));
    CHECK_OK(not_ended(*story));
    auto const origin = TRY(known_origin(scene.state, command.origin));
    if (story->released_at && origin.empty() && needs_origin(*story))
        return refuse(Refused::conflict, "case.origin_missing");
    return just(CaseOriginSet{command.case_id, origin});
}

Result<Decision> decide(Scene const& scene, SetFictionalisation const& command) {
    auto const* story = TRY(find_case(scene.state, command.case_id));
    CHECK_OK(text_is_open(*story));
    return just(FictionalisationSet{command.case_id, command.level});
}

Result<Decision> decide(Scene const& scene, RecordConsent const& command) {
    auto const* story = TRY(find_case(scene.state, command.case_id));
    CHECK_OK(may_be_judged(*story));
    CHECK_OK(not_in_future(scene, command.on));
    if (command.answer == ConsentAnswer::refused)
        return just(ConsentRecorded{.case_id = command.case_id, .agreed = false, .on = {}});
    return just(ConsentRecorded{.case_id = command.case_id, .agreed = true, .on = command.on});
}

Result<Decision> decide(Scene const& scene, RecordTalk const& command) {
    auto const* story = TRY(find_case(scene.state, command.case_id));
    CHECK_OK(may_record_talk(*story));
    CHECK_OK(not_in_future(scene, command.on));
    return just(TalkRecorded{command.case_id, command.on});
}

Result<Decision> decide(Scene const& scene, CheckRisk const& command) {
    auto const* story = TRY(find_case(scene.state, command.case_id));
    CHECK_OK(may_be_judged(*story));
    CHECK_OK(not_in_future(scene, command.risk.on));
    return just(RiskChecked{command.case_id, command.risk});
}

Result<Decision> decide(Scene const& scene, ReleaseCase const& command) {
    auto const* story = TRY(find_case(scene.state, command.case_id));
    CHECK_OK(unless_blocked(blocks_release(*story)));
    return Decision{.events = {CaseReleased{command.case_id}},
                    .boxes = {},
                    .erased = never_signed(*story),
                    .made = {}};
}

Result<Decision> decide(Scene const& scene, VetoCase const& command) {
    auto const* story = TRY(find_case(scene.state, command.case_id));
    CHECK_OK(before_release(*story));
    CHECK_OK(needs_paragraph(command.reason, "reason"));
    return end(scene, *story, CaseEnded{command.case_id, true, command.reason.ref});
}

Result<Decision> decide(Scene const& scene, WithdrawCase const& command) {
    auto const* story = TRY(find_case(scene.state, command.case_id));
    CHECK_OK(not_ended(*story));
    CHECK_OK(needs_paragraph(command.reason, "reason"));
    return end(scene, *story, CaseEnded{command.case_id, false, command.reason.ref});
}

Result<Decision> decide(Scene const& scene, ArchiveCase const& command) {
    auto const* story = TRY(find_case(scene.state, command.case_id));
    CHECK_OK(may_be_archived(*story));
    return Decision{.events = {CaseArchived{command.case_id}},
                    .boxes = without_boxes(scene, all_boxes(*story)),
                    .erased = {},
                    .made = {}};
}

bool may_be_debated_at(CaseStory const& story, LocationId location) {
    return !story.debated_at.empty() ||
           std::ranges::find(story.origin, location) == story.origin.end();
}

} // namespace hefboom::domain
