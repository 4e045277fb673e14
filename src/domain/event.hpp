// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/agreement/contract.hpp"
#include "domain/agreement/ground_rules.hpp"
#include "domain/agreement/location.hpp"
#include "domain/agreement/opening.hpp"
#include "domain/cases/case_events.hpp"
#include "domain/people/member.hpp"
#include "domain/people/person.hpp"
#include "domain/people/personal_link.hpp"
#include "domain/sessions/session_events.hpp"
#include "domain/solutions/solution_events.hpp"
#include "domain/table/outcome_events.hpp"
#include "domain/trust/cosignature.hpp"
#include "domain/two_keys.hpp"

#include <utility>
#include <variant>

namespace hefboom::domain {

/// All types of event. Events are for ever: a type is never removed, a new shape is a new version
/// with an upcaster in codec/.
using AnyEvent = std::variant<
    // engagement
    EngagementOpened, SidesDrawn, EpochOpened, GroundRulesDrafted, ContractSet, ExcerptAdded,
    ReadingWritten, LocationAdded, LocationCorrected, StartMonthSet, TeamSet,
    // people
    MemberInvited, MemberAccepted, MemberVouched, MemberConfirmed, MembershipEnded, MemberDropped,
    PersonAdded, PersonRemoved, LinkIssued, LinkUsed, LinkWithdrawn,
    // keys
    KeyTurned, KeyTakenBack, KeyLapsed, DeadlockAsked, DeadlockPostponed, DeadlockReached,
    // cases
    CaseOpened, CaseOriginSet, FictionalisationSet, LaidOnTable, SectionCommented, CommentSettled,
    StatementAdded, StatementRevised, StatementRemoved, StatementRestored, StatementsOrdered,
    ConsentRecorded, CaseRated, RatingsOpened, ReaderRated, ReaderRatingsOpened, TalkRecorded,
    RiskChecked, OfferedForReading, OpenedForChange, CaseReleased, CaseEnded, CaseArchived,
    // sessions
    SessionPlanned, SessionReplanned, StatementsChosen, HeadsExpected, SessionPrepared,
    SessionOpened, StepEntered, ScreenShown, SessionInterrupted, SessionResumed, SessionCancelled,
    DeckDealt, RoundReplaced, RoundOpened, RoundLocked, RoundReopened, RoundRevealed, DebatedChosen,
    PositionsDrawn, WallNoted, WallDropped, ManagersEntranceRecorded, TravellingChosen, TallyKept,
    TallyPooled, StatementTravels, BallotsEnded, HarvestEnded, PosterHung, SessionClosed,
    // table
    OutcomeNoted, OutcomeAmended, OutcomeDropped, OutcomeConfirmed, OutcomeCorrected,
    OutcomeOnTable, SafetyReported, SafetySolved, TurnedIntoProposal, AnswerDrafted, AgreedAtTable,
    OutcomeAnswered, ReasonStated, OutcomeOverdue, OutcomeFedBack, TableOpened, TreatedAtTable,
    TableClosed,
    // solutions
    SolutionOpened, SolutionWritten, OwnerNamed, DuoNamed, OwnershipAccepted, SolutionDecided,
    MarkedFree, MarkedKept, ApplicationChanged, OwnerGone,
    // trust
    CosignatureTaken>;

template <class E>
concept AnEvent = requires { E::type; };

/// Something that happened. A variant whose heavy parts (making, copying, destroying one of over a
/// hundred alternatives) are compiled once, in event.cpp: compiled in every file that makes an
/// event they cost it more than ten seconds.
class Event : public AnyEvent {
public:
    template <AnEvent E>
    Event(E happened) : Event(made(std::move(happened))) {}
    Event(Event const& other);
    Event(Event&& other) noexcept;
    Event& operator=(Event const& other);
    Event& operator=(Event&& other) noexcept;
    ~Event();

private:
    template <AnEvent E>
    static Event made(E happened);
    Event();

    friend struct EventMakers;
};

/// What stands on the outside of an entry: who and when.
struct Stamp {
    ActorId actor;
    Instant at;
};

} // namespace hefboom::domain
