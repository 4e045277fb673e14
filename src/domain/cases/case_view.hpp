// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/cases/case_blocks.hpp"
#include "domain/cases/case_may.hpp"
#include "domain/cases/case_ratings_view.hpp"
#include "domain/cases/case_sheet.hpp"
#include "domain/engagement.hpp"
#include "domain/scene.hpp"
#include "domain/seal_view.hpp"

#include <vector>

namespace hefboom::domain {

/// A section with what stands on the table for it.
struct SectionView {
    Section section = Section::title;
    bool needed = false;
    bool on_room_sheet = false;
    TextRef text;
    std::int32_t version = 0; ///< 0: nothing on the table; a draft starts from this
    bool complete = false;
    std::optional<CaseBlock> lacks; ///< why a needed section does not count yet
    std::optional<MemberId> author;
    TextRef author_name;
    std::optional<Instant> at;
};
BOOST_DESCRIBE_STRUCT(SectionView, (),
                      (section, needed, on_room_sheet, text, version, complete, lacks, author,
                       author_name, at))

struct CommentView {
    CommentId id;
    Section section = Section::title;
    std::int32_t on_version = 0;
    TextRef text;
    TextRef proposed;
    MemberId author;
    TextRef author_name;
    Instant at;
    bool settled = false;
    bool taken_over = false;
    bool outdated = false; ///< a newer version came: it can be noted, not taken over
};
BOOST_DESCRIBE_STRUCT(CommentView, (),
                      (id, section, on_version, text, proposed, author, author_name, at, settled,
                       taken_over, outdated))

/// A session in which the case was or will be debated.
struct CaseSession {
    SessionId id;
    TextRef location_code;
    LocalDate on;
};
BOOST_DESCRIBE_STRUCT(CaseSession, (), (id, location_code, on))

/// Which version of a statement stands, and whose it is: what a change is based on.
struct StatementStanding {
    StatementId statement;
    std::int32_t version = 0;
    TextRef author_name;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(StatementStanding, (), (statement, version, author_name, at))

/// What only the facilitator and both contract managers see of a case.
struct CaseWorkbench {
    std::vector<LocationId> origin;
    std::vector<StatementStanding> statements; ///< in their order
    std::int32_t statements_taken_out = 0;     ///< the history tells which
    std::vector<CommentView> comments;         ///< oldest first, settled ones too
    RatingsView ratings;
    std::optional<RiskCheck> risk;
    std::optional<LocalDate> consent_on;
    bool consent_refused = false; ///< told to the facilitator only
    bool vetoed = false;          ///< ended by a contract manager rather than withdrawn
    TextRef end_reason;
    std::vector<CaseBlock> blocks_reading, blocks_signing, blocks_release;
    std::optional<SigningForm> offered; ///< the exact version offered: what a key would sign
};
BOOST_DESCRIBE_STRUCT(CaseWorkbench, (),
                      (origin, statements, statements_taken_out, comments, ratings, risk,
                       consent_on, consent_refused, vetoed, end_reason, blocks_reading,
                       blocks_signing, blocks_release, offered))

/// One case for one viewer.
struct CaseView {
    CaseId id;
    TextRef code;
    CaseState state = CaseState::idea;
    Fictionalisation level = Fictionalisation::blended;
    std::int32_t version = 0; ///< of the whole, counted by offers
    bool open_for_change = false;
    std::vector<SectionView> sections; ///< in reading order; a reader gets only those with a text
    std::vector<Statement> statements;
    SealView seal;
    std::optional<FallenKeys> fallen; ///< the seal was opened: whose signatures fell
    std::vector<CaseSession> sessions;
    std::vector<OutcomeId> outcomes;
    std::vector<SolutionId> solutions;
    CaseMay may;
    std::optional<CaseWorkbench> workbench;
};
BOOST_DESCRIBE_STRUCT(CaseView, (),
                      (id, code, state, level, version, open_for_change, sections, statements, seal,
                       fallen, sessions, outcomes, solutions, may, workbench))

/// Refuses not_found.case, also for who may not know of it yet: everybody else than who writes it
/// reads a case from release on, the follow-up sheet only once it was debated.
[[nodiscard]] Result<CaseView> case_view(Engagement const& state, Boxes const& boxes,
                                         Actor const& viewer, CaseId id, LocalDate today);

} // namespace hefboom::domain
