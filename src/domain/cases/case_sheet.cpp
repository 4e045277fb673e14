// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_sheet.hpp"

#include "domain/cases/case_access.hpp"
#include "domain/cases/case_blocks.hpp"
#include "domain/cases/case_gates.hpp"
#include "domain/cases/typicality_box.hpp"

namespace hefboom::domain {

namespace {

enum class Print { room_sheet, signing_form };

std::vector<PrintedSection> printed(CaseStory const& story, Print print) {
    std::vector<PrintedSection> sections;
    for (auto const section : all_sections) {
        auto const* latest = story.latest(section);
        if (latest == nullptr || latest->text.blank()) continue;
        if (print == Print::room_sheet && !is_on_room_sheet(section)) continue;
        sections.push_back({section, latest->text});
    }
    return sections;
}

} // namespace

RoomSheet room_sheet_of(CaseStory const& story) {
    return {.id = story.id,
            .code = story.code,
            .level = story.level,
            .version = story.keys.version,
            .sections = printed(story, Print::room_sheet)};
}

SigningForm signing_form_of(CaseStory const& story, SealView const& seal) {
    return {.id = story.id,
            .code = story.code,
            .level = story.level,
            .version = story.keys.version,
            .sections = printed(story, Print::signing_form),
            .statements = story.statements,
            .consent_on = story.consent_on,
            .risk = story.risk,
            .seal = seal};
}

Result<RoomSheet> room_sheet_view(Engagement const& state, Actor const& viewer, CaseId id) {
    return room_sheet_of(*TRY(case_for(state, viewer, id)));
}

Result<SigningForm> signing_form_view(Engagement const& state, Actor const& viewer, CaseId id,
                                      LocalDate today) {
    auto const* story = TRY(case_for_author(state, viewer, id));
    return signing_form_of(
        *story, seal_view(state, viewer, JointKind::case_story, as<ObjectId>(id), today));
}

Result<CaseToRead> case_to_read(Engagement const& state, Boxes const& boxes,
                                PersonalLink const& link) {
    if (link.purpose != LinkPurpose::read_case || link.status == LinkStatus::withdrawn)
        return refuse(Refused::not_found, "not_found.case");
    auto const* story = TRY(find_case(state, as<CaseId>(link.object)));
    if (story->state == CaseState::withdrawn) return refuse(Refused::not_found, "not_found.case");
    return CaseToRead{
        .sheet = room_sheet_of(*story),
        .own = reader_rating_in(boxes.box(story->reader_ratings), reader_token(link.id)),
        .may_rate = link.status == LinkStatus::issued && may_take_reader(*story, link.party)};
}

} // namespace hefboom::domain
