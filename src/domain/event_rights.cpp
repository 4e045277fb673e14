// SPDX-License-Identifier: EUPL-1.2
#include "domain/event_rights.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace hefboom::domain {

namespace {

using enum Who;

constexpr WhoSet facilitating = set_of(facilitator);
constexpr WhoSet authors = facilitating | set_of(client_manager, contractor_manager);
constexpr WhoSet table_readers = authors | set_of(client_sponsor, contractor_sponsor, client_deputy,
                                                  contractor_deputy, end_responsible, local_lead);
constexpr WhoSet members = table_readers | set_of(works_council, data_protection);
/// Who reads a case once it is released: sponsors do not.
constexpr WhoSet case_readers = authors | set_of(end_responsible, local_lead);

struct EventRight {
    std::string_view type;
    WhoSet who = 0;
};

/// One row for every event there is. What an event tells besides what the widest reader may see
/// decides the row.
constexpr std::array event_rights{
    EventRight{EngagementOpened::type, members},
    EventRight{SidesDrawn::type, members},
    EventRight{EpochOpened::type, members},
    EventRight{GroundRulesDrafted::type, members},
    EventRight{ContractSet::type, table_readers},
    EventRight{ExcerptAdded::type, table_readers},
    EventRight{ReadingWritten::type, table_readers},
    EventRight{LocationAdded::type, table_readers},
    EventRight{LocationCorrected::type, table_readers},
    EventRight{StartMonthSet::type, table_readers},
    EventRight{TeamSet::type, table_readers},
    EventRight{MemberInvited::type, members},
    EventRight{MemberAccepted::type, members},
    EventRight{MemberConfirmed::type, members},
    EventRight{MemberVouched::type, members},
    EventRight{MembershipEnded::type, members},
    EventRight{MemberDropped::type, members},
    EventRight{PersonAdded::type, authors},
    EventRight{PersonRemoved::type, authors},
    EventRight{LinkIssued::type, 0}, // the own party's manager only, see below
    EventRight{LinkUsed::type, 0},
    EventRight{LinkWithdrawn::type, 0},
    EventRight{KeyTurned::type, members}, // by what it is on, see below
    EventRight{KeyTakenBack::type, authors},
    EventRight{KeyLapsed::type, authors},
    EventRight{DeadlockAsked::type, authors},
    EventRight{DeadlockPostponed::type, authors},
    EventRight{DeadlockReached::type, members}, // the same
    EventRight{CaseOpened::type, authors},
    EventRight{CaseOriginSet::type, 0}, // the origin stands in no export
    EventRight{FictionalisationSet::type, authors},
    EventRight{LaidOnTable::type, authors},
    EventRight{SectionCommented::type, authors},
    EventRight{CommentSettled::type, authors},
    EventRight{StatementAdded::type, authors},
    EventRight{StatementRevised::type, authors},
    EventRight{StatementRemoved::type, authors},
    EventRight{StatementRestored::type, authors},
    EventRight{StatementsOrdered::type, authors},
    EventRight{ConsentRecorded::type, authors},
    EventRight{CaseRated::type, authors},
    EventRight{RatingsOpened::type, authors},
    EventRight{ReaderRated::type, authors},
    EventRight{ReaderRatingsOpened::type, authors},
    EventRight{TalkRecorded::type, authors},
    EventRight{RiskChecked::type, authors},
    EventRight{OfferedForReading::type, authors},
    EventRight{OpenedForChange::type, authors},
    EventRight{CaseReleased::type, case_readers},
    EventRight{CaseEnded::type, authors},
    EventRight{CaseArchived::type, case_readers},
    EventRight{SessionPlanned::type, table_readers},
    EventRight{SessionReplanned::type, table_readers},
    EventRight{StatementsChosen::type, facilitating},
    EventRight{HeadsExpected::type, facilitating},
    EventRight{SessionPrepared::type, table_readers},
    EventRight{SessionOpened::type, table_readers},
    EventRight{StepEntered::type, facilitating},
    EventRight{ScreenShown::type, facilitating},
    EventRight{SessionInterrupted::type, table_readers},
    EventRight{SessionResumed::type, table_readers},
    EventRight{SessionCancelled::type, table_readers},
    EventRight{DeckDealt::type, facilitating},
    EventRight{RoundReplaced::type, facilitating},
    EventRight{RoundOpened::type, facilitating},
    EventRight{RoundLocked::type, facilitating},
    EventRight{RoundReopened::type, facilitating},
    EventRight{RoundRevealed::type, facilitating},
    EventRight{DebatedChosen::type, facilitating},
    EventRight{PositionsDrawn::type, facilitating},
    EventRight{WallNoted::type, facilitating},
    EventRight{WallDropped::type, facilitating},
    EventRight{ManagersEntranceRecorded::type, facilitating},
    EventRight{TravellingChosen::type, facilitating},
    EventRight{TallyKept::type, facilitating},
    EventRight{TallyPooled::type, facilitating},
    EventRight{StatementTravels::type, table_readers},
    EventRight{BallotsEnded::type, table_readers},
    EventRight{HarvestEnded::type, table_readers},
    EventRight{PosterHung::type, table_readers},
    EventRight{SessionClosed::type, table_readers},
    EventRight{OutcomeNoted::type, facilitating}, // words that may still change in the room
    EventRight{OutcomeAmended::type, facilitating},
    EventRight{OutcomeDropped::type, facilitating},
    EventRight{OutcomeConfirmed::type, facilitating},
    EventRight{OutcomeCorrected::type, table_readers},
    EventRight{OutcomeOnTable::type, table_readers},
    EventRight{SafetyReported::type, authors},
    EventRight{SafetySolved::type, authors},
    EventRight{TurnedIntoProposal::type, table_readers},
    EventRight{AnswerDrafted::type, authors},
    EventRight{AgreedAtTable::type, authors},
    EventRight{OutcomeAnswered::type, table_readers},
    EventRight{ReasonStated::type, 0}, // the own party's manager only, see below
    EventRight{OutcomeOverdue::type, table_readers},
    EventRight{OutcomeFedBack::type, table_readers},
    EventRight{TableOpened::type, table_readers},
    EventRight{TreatedAtTable::type, table_readers},
    EventRight{TableClosed::type, table_readers},
    EventRight{SolutionOpened::type, table_readers},
    EventRight{SolutionWritten::type, authors},
    EventRight{OwnerNamed::type, authors},
    EventRight{DuoNamed::type, authors},
    EventRight{OwnershipAccepted::type, authors},
    EventRight{SolutionDecided::type, table_readers},
    EventRight{MarkedFree::type, table_readers},
    EventRight{MarkedKept::type, table_readers},
    EventRight{ApplicationChanged::type, table_readers},
    EventRight{OwnerGone::type, authors},
    EventRight{CosignatureTaken::type, members},
};

template <class... Events>
constexpr bool each_has_one_row(std::variant<Events...> const*) {
    auto const rows = [](std::string_view type) {
        return std::ranges::count(event_rights, type, &EventRight::type);
    };
    return ((rows(Events::type) == 1) && ...) && sizeof...(Events) == event_rights.size();
}
static_assert(each_has_one_row(static_cast<AnyEvent const*>(nullptr)),
              "every event has exactly one row in the table of who may read it");

bool is_manager_of(Actor const& viewer, Party party) {
    auto const who = who_is(viewer);
    return viewer.status == MemberStatus::confirmed &&
           who == (party == Party::client ? client_manager : contractor_manager);
}

/// Which party an event belongs to alone; none for the others.
std::optional<Party> belongs_to(Engagement const& state, Event const& event) {
    if (auto const* const stated = std::get_if<ReasonStated>(&event)) return stated->party;
    auto const of_link = [&](LinkId link) -> std::optional<Party> {
        auto const found = state.links.find(link);
        if (found == state.links.end()) return std::nullopt;
        return found->second.party;
    };
    if (auto const* const issued = std::get_if<LinkIssued>(&event)) return of_link(issued->link);
    if (auto const* const used = std::get_if<LinkUsed>(&event)) return of_link(used->link);
    if (auto const* const taken = std::get_if<LinkWithdrawn>(&event)) return of_link(taken->link);
    return std::nullopt;
}

/// A key tells that there is something to sign: of the ground rules to everybody, of a case to
/// those who write it, of the rest to whoever reads the table.
WhoSet readers_of_key(JointKind kind) {
    switch (kind) {
    case JointKind::ground_rules: return members;
    case JointKind::case_story: return authors;
    case JointKind::answer:
    case JointKind::solution: break;
    }
    return table_readers;
}

/// Narrower than the row of its type, for events that are on something.
WhoSet narrowed(Event const& event) {
    if (auto const* const turned = std::get_if<KeyTurned>(&event))
        return readers_of_key(turned->kind);
    if (auto const* const reached = std::get_if<DeadlockReached>(&event)) // both sponsors are told
        return readers_of_key(reached->kind) | set_of(client_sponsor, contractor_sponsor);
    return members;
}

/// Whoever would recognise himself may refuse, and needs no reason: that he did, and when, is told
/// to nobody. The page of the case says only whether all have agreed.
bool is_refusal_of_consent(Event const& event) {
    auto const* const consent = std::get_if<ConsentRecorded>(&event);
    return consent != nullptr && !consent->agreed;
}

} // namespace

bool may_read(Engagement const& state, Actor const& viewer, Event const& event) {
    if (viewer.kind != ActorKind::member || is_refusal_of_consent(event)) return false;
    if (auto const party = belongs_to(state, event)) return is_manager_of(viewer, *party);
    auto const type = std::visit([](auto const& happened) { return happened.type; }, event);
    auto const row = std::ranges::find(event_rights, type, &EventRight::type);
    auto const who = who_is(viewer);
    if ((row->who & narrowed(event) & set_of(who)) == 0) return false;
    // Whoever is not yet confirmed sees the agreement only, as in the views.
    if (viewer.status != MemberStatus::confirmed)
        return type.starts_with("engagement.") || type.starts_with("ground_rules.") ||
               type.starts_with("member.");
    return true;
}

} // namespace hefboom::domain
