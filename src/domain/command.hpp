// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/agreement/contract.hpp"
#include "domain/agreement/ground_rules.hpp"
#include "domain/agreement/location.hpp"
#include "domain/agreement/opening.hpp"
#include "domain/cases/case_commands.hpp"
#include "domain/people/member.hpp"
#include "domain/people/person.hpp"
#include "domain/people/personal_link.hpp"
#include "domain/sessions/session_commands.hpp"
#include "domain/solutions/solution_commands.hpp"
#include "domain/table/outcome.hpp"
#include "domain/trust/cosignature.hpp"
#include "domain/two_keys.hpp"

#include <utility>
#include <variant>

namespace hefboom::domain {

/// All types of command. Each has a row in the rights table (rights.hpp).
using AnyCommand = std::variant<
    // engagement
    OpenEngagement, OpenEpoch, DraftGroundRules, SetContract, AddExcerpt, WriteReading, AddLocation,
    SetStartMonth, SetTeam, CorrectLocation,
    // people
    InviteMember, NameDeputy, AcceptInvitation, ConfirmMember, EndMembership, DropToAccepted,
    AddPerson, RemovePerson, IssueLink, WithdrawLink,
    // keys
    TurnKey, RecordPaperKey, TakeBackKey, PostponeDeadlock, ReachDeadlock,
    // cases
    OpenCase, SetCaseOrigin, SetFictionalisation, LayOnTable, CommentOnSection, SettleComment,
    AddStatement, ReviseStatement, RemoveStatement, RestoreStatement, OrderStatements,
    RecordConsent, RateCase, RateAsReader, RecordReaderOnPaper, RecordTalk, CheckRisk,
    OfferForReading, OpenForChange, ReleaseCase, VetoCase, WithdrawCase, ArchiveCase,
    // sessions
    PlanSession, ReplanSession, ChooseStatements, ExpectHeads, PrepareSession, OpenSession, Advance,
    ShowOnScreen, InterruptSession, ResumeSession, CancelSession, DealDeck, OpenRound, JoinSeat,
    CastBallot, EnterPaperCard, EnterPaperTotals, LockRound, ReopenRound, Reveal, ChooseDebated,
    DrawPositions, NoteOnWall, DropFromWall, RecordManagersEntrance, ChooseTravelling, EndHarvest,
    EndBallots, MarkPosterHangs, CloseSession,
    // table
    NoteOutcome, AmendOutcome, DropOutcome, ConfirmOutcome, CorrectOutcome, RecordSafetyReport,
    RecordSafetySolved, TurnIntoProposal, DraftAnswer, MarkAgreedAtTable, StateReason, NoteOverdue,
    OpenTable, TreatAtTable, CloseTable,
    // solutions
    OpenSolution, WriteSolution, NameOwner, NameDuo, AcceptByLink, RecordAcceptance, MarkFree,
    PrepareApplication, StartApplication, AdjustApplication, KeepApplication, PauseApplication,
    ResumeApplication, StopApplication, PauseIncomplete,
    // trust
    TakeCosignature>;

template <class C>
concept ACommand = requires { C::name; };

/// Something that is asked. Compiled once, in command.cpp, for the same reason as an Event.
class Command : public AnyCommand {
public:
    template <ACommand C>
    Command(C asked) : Command(made(std::move(asked))) {}
    Command(Command const& other);
    Command(Command&& other) noexcept;
    Command& operator=(Command const& other);
    Command& operator=(Command&& other) noexcept;
    ~Command();

private:
    template <ACommand C>
    static Command made(C asked);
    Command();

    friend struct CommandMakers;
};

} // namespace hefboom::domain
