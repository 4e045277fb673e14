// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/cases/case_story.hpp"
#include "domain/engagement.hpp"
#include "domain/scene.hpp"
#include "domain/seal_view.hpp"

#include <vector>

namespace hefboom::domain {

/// A section as it stands on a print.
struct PrintedSection {
    Section section = Section::title;
    TextRef text;
};
BOOST_DESCRIBE_STRUCT(PrintedSection, (), (section, text))

/// What people in the room read: up to the inner voices, and the question. No statements, risks,
/// patterns, origin or follow-up.
struct RoomSheet {
    CaseId id;
    TextRef code;
    Fictionalisation level = Fictionalisation::blended;
    std::int32_t version = 0;             ///< 0: never offered as a whole
    std::vector<PrintedSection> sections; ///< in reading order, only those with a text
};
BOOST_DESCRIBE_STRUCT(RoomSheet, (), (id, code, level, version, sections))

/// Everything a signer signs: all sections and all statements of one exact version. No origin: it
/// stands on no print.
struct SigningForm {
    CaseId id;
    TextRef code;
    Fictionalisation level = Fictionalisation::blended;
    std::int32_t version = 0;
    std::vector<PrintedSection> sections; ///< in reading order, only those with a text
    std::vector<Statement> statements;
    std::optional<LocalDate> consent_on;
    std::optional<RiskCheck> risk;
    SealView seal;
};
BOOST_DESCRIBE_STRUCT(SigningForm, (),
                      (id, code, level, version, sections, statements, consent_on, risk, seal))

/// The sheet as the texts on the table now make it.
[[nodiscard]] RoomSheet room_sheet_of(CaseStory const& story);
/// The form as the texts on the table now make it, with the seal as the viewer may see it.
[[nodiscard]] SigningForm signing_form_of(CaseStory const& story, SealView const& seal);

/// The same for one viewer; before release only for who writes it. Refuses not_found.case.
[[nodiscard]] Result<RoomSheet> room_sheet_view(Engagement const& state, Actor const& viewer,
                                                CaseId id);
/// Only for the facilitator and both contract managers. Refuses not_found.case.
[[nodiscard]] Result<SigningForm> signing_form_view(Engagement const& state, Actor const& viewer,
                                                    CaseId id, LocalDate today);

/// What a test reader gets by his link: the sheet, and his own rating as long as it is blind.
struct CaseToRead {
    RoomSheet sheet;
    std::optional<std::int32_t> own;
    bool may_rate = false;
};
BOOST_DESCRIBE_STRUCT(CaseToRead, (), (sheet, own, may_rate))

/// Refuses not_found.case when the link is not one to read a case, or the case ended.
[[nodiscard]] Result<CaseToRead> case_to_read(Engagement const& state, Boxes const& boxes,
                                              PersonalLink const& link);

} // namespace hefboom::domain
