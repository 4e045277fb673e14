// SPDX-License-Identifier: EUPL-1.2
#include "domain/rights.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace hefboom::domain {

namespace {

using enum Who;

constexpr WhoSet facilitating = set_of(facilitator);
constexpr WhoSet managers = set_of(client_manager, contractor_manager);
constexpr WhoSet authors = facilitating | managers;
constexpr WhoSet sponsors = set_of(client_sponsor, contractor_sponsor);
constexpr WhoSet signers = managers | sponsors | set_of(client_deputy, contractor_deputy);
constexpr WhoSet site = set_of(end_responsible, local_lead);
constexpr WhoSet table_readers =
    authors | sponsors | site | set_of(client_deputy, contractor_deputy);
constexpr WhoSet members = table_readers | set_of(works_council, data_protection);
/// A case is of the learning space: whoever decides about the contract does not read it.
constexpr WhoSet case_readers = authors | site;
constexpr WhoSet by_clock = set_of(clock);

constexpr std::array command_rights{
    // engagement
    Right{OpenEngagement::name, set_of(outsider), Needs::accepted},
    Right{OpenEpoch::name, by_clock},
    Right{DraftGroundRules::name, facilitating},
    Right{SetContract::name, authors},
    Right{AddExcerpt::name, authors},
    Right{WriteReading::name, managers},
    Right{AddLocation::name, authors},
    Right{SetStartMonth::name, authors},
    Right{SetTeam::name, authors},
    Right{CorrectLocation::name, authors | set_of(end_responsible)}, // at his own: the rule
    // people
    Right{InviteMember::name, facilitating},
    Right{NameDeputy::name, sponsors},
    Right{AcceptInvitation::name, set_of(outsider), Needs::accepted},
    Right{ConfirmMember::name, sponsors, Needs::accepted}, // sponsors confirm each other
    Right{EndMembership::name, members, Needs::accepted},  // who may take off whom: the rule
    Right{DropToAccepted::name, by_clock},
    Right{AddPerson::name, authors},
    Right{RemovePerson::name, authors},
    Right{IssueLink::name, managers},
    Right{WithdrawLink::name, managers},
    // keys
    // A sponsor who only accepted signs the ground rules: there sponsors confirm each other. For
    // everything else the rule asks for a confirmed signer.
    Right{TurnKey::name, signers, Needs::accepted},
    Right{RecordPaperKey::name, managers, Needs::accepted}, // the founding keys come first
    Right{TakeBackKey::name, signers, Needs::accepted},
    Right{PostponeDeadlock::name, managers},
    Right{ReachDeadlock::name, by_clock},
    // cases
    Right{OpenCase::name, authors},
    Right{SetCaseOrigin::name, authors},
    Right{SetFictionalisation::name, authors},
    Right{LayOnTable::name, authors},
    Right{CommentOnSection::name, authors},
    Right{SettleComment::name, authors},
    Right{AddStatement::name, authors},
    Right{ReviseStatement::name, authors},
    Right{RemoveStatement::name, authors},
    Right{RestoreStatement::name, authors},
    Right{OrderStatements::name, authors},
    Right{RecordConsent::name, facilitating},
    Right{RateCase::name, managers},
    Right{RateAsReader::name, set_of(personal_link)},
    Right{RecordReaderOnPaper::name, managers},
    Right{RecordTalk::name, facilitating},
    Right{CheckRisk::name, facilitating},
    Right{OfferForReading::name, authors},
    Right{OpenForChange::name, authors},
    Right{ReleaseCase::name, facilitating},
    Right{VetoCase::name, managers},
    Right{WithdrawCase::name, authors},
    Right{ArchiveCase::name, facilitating},
    // sessions: process belongs to the facilitator
    Right{PlanSession::name, facilitating},
    Right{ReplanSession::name, facilitating},
    Right{ChooseStatements::name, facilitating},
    Right{ExpectHeads::name, facilitating},
    Right{PrepareSession::name, facilitating},
    Right{OpenSession::name, facilitating},
    Right{Advance::name, facilitating},
    Right{ShowOnScreen::name, facilitating},
    Right{InterruptSession::name, facilitating},
    Right{ResumeSession::name, facilitating},
    Right{CancelSession::name, facilitating},
    Right{DealDeck::name, facilitating},
    Right{OpenRound::name, facilitating},
    Right{JoinSeat::name, set_of(seat)},
    Right{CastBallot::name, set_of(seat)},
    Right{EnterPaperCard::name, facilitating},
    Right{EnterPaperTotals::name, facilitating},
    Right{LockRound::name, facilitating},
    Right{ReopenRound::name, facilitating},
    Right{Reveal::name, facilitating},
    Right{ChooseDebated::name, facilitating},
    Right{DrawPositions::name, facilitating},
    Right{NoteOnWall::name, facilitating},
    Right{DropFromWall::name, facilitating},
    Right{RecordManagersEntrance::name, facilitating},
    Right{ChooseTravelling::name, facilitating},
    Right{EndHarvest::name, facilitating},
    Right{EndBallots::name, by_clock},
    Right{MarkPosterHangs::name, authors},
    Right{CloseSession::name, facilitating},
    // table
    Right{NoteOutcome::name, facilitating},
    Right{AmendOutcome::name, facilitating},
    Right{DropOutcome::name, facilitating},
    Right{ConfirmOutcome::name, facilitating | set_of(seat)},
    Right{CorrectOutcome::name, facilitating},
    Right{RecordSafetyReport::name, facilitating},
    Right{RecordSafetySolved::name, facilitating | set_of(end_responsible)},
    Right{TurnIntoProposal::name, managers | set_of(end_responsible)},
    Right{DraftAnswer::name, managers | set_of(end_responsible)},
    Right{MarkAgreedAtTable::name, authors},
    Right{StateReason::name, managers},
    Right{NoteOverdue::name, by_clock},
    Right{OpenTable::name, authors},
    Right{TreatAtTable::name, authors},
    Right{CloseTable::name, authors},
    // solutions
    Right{OpenSolution::name, managers | set_of(end_responsible)},
    Right{WriteSolution::name, managers},
    Right{NameOwner::name, managers},
    Right{NameDuo::name, managers},
    Right{AcceptByLink::name, set_of(personal_link)},
    Right{RecordAcceptance::name, managers},
    Right{MarkFree::name, site},
    Right{PrepareApplication::name, managers | site},
    Right{StartApplication::name, managers | site},
    Right{AdjustApplication::name, managers | site},
    Right{KeepApplication::name, managers | site},
    Right{PauseApplication::name, managers | site}, // a manager passes on what an owner asks
    Right{ResumeApplication::name, managers | site},
    Right{StopApplication::name, managers | site},
    Right{PauseIncomplete::name, by_clock},
    // trust
    Right{TakeCosignature::name, members},
};

constexpr std::array view_rights{
    Right{"overview", members, Needs::accepted},
    Right{"agreement", members, Needs::accepted},
    Right{"locations", table_readers},
    Right{"location", table_readers},
    Right{"casebook", case_readers},
    Right{"case", case_readers},
    Right{"case_versions", authors},
    Right{"room_sheet", case_readers},
    Right{"signing_form", authors},
    Right{"sessions", table_readers},
    Right{"session", table_readers},
    Right{"console", facilitating},
    Right{"screen", facilitating},
    Right{"kit", facilitating},
    Right{"kept_tallies", facilitating},
    Right{"seat", set_of(seat)},
    Right{"link", set_of(personal_link)},
    Right{"table", table_readers},
    Right{"outcome", table_readers},
    Right{"hall_sheet", table_readers},
    Right{"poster", table_readers},
    Right{"decision_list", table_readers},
    Right{"solutions", table_readers},
    Right{"solution", table_readers},
    Right{"thread", table_readers},
    Right{"trust", members, Needs::accepted},
};

template <class... Commands>
constexpr bool each_has_one_row(std::variant<Commands...> const*) {
    auto const rows = [](std::string_view act) {
        return std::ranges::count(command_rights, act, &Right::act);
    };
    return ((rows(Commands::name) == 1) && ...) && sizeof...(Commands) == command_rights.size();
}
static_assert(each_has_one_row(static_cast<AnyCommand const*>(nullptr)),
              "every command has exactly one row in the rights table, and every row a command");

Result<void> passes(Actor const& actor, Right const& right) {
    auto const who = who_is(actor);
    if ((right.who & set_of(who)) == 0) return refuse(Refused::forbidden, "rights.forbidden");
    if (actor.kind != ActorKind::member || who == outsider) return {};
    if (right.needs == Needs::confirmed && actor.status != MemberStatus::confirmed)
        return refuse(Refused::forbidden, "rights.not_confirmed");
    return {};
}

} // namespace

std::span<Right const> rights_of_commands() {
    return command_rights;
}

std::span<Right const> rights_of_views() {
    return view_rights;
}

Who who_is(Actor const& actor) {
    switch (actor.kind) {
    case ActorKind::clock: return clock;
    case ActorKind::seat: return seat;
    case ActorKind::link: return personal_link;
    case ActorKind::member: break;
    }
    if (actor.status == MemberStatus::invited || actor.status == MemberStatus::left)
        return outsider;
    auto const of_party = [&](Who client, Who contractor) {
        return actor.party == Party::contractor ? contractor : client;
    };
    switch (actor.role) {
    case Role::facilitator: return facilitator;
    case Role::contract_manager: return of_party(client_manager, contractor_manager);
    case Role::sponsor: return of_party(client_sponsor, contractor_sponsor);
    case Role::deputy: return of_party(client_deputy, contractor_deputy);
    case Role::end_responsible: return end_responsible;
    case Role::local_lead: return local_lead;
    case Role::works_council: return works_council;
    case Role::data_protection: return data_protection;
    case Role::nobody: break;
    }
    return outsider;
}

Result<void> may(Scene const& scene, Command const& command) {
    return may_do(scene.actor, std::visit([](auto const& asked) { return asked.name; }, command));
}

Result<void> may_do(Actor const& actor, std::string_view act) {
    auto const row = std::ranges::find(command_rights, act, &Right::act);
    assert(row != command_rights.end());
    return passes(actor, *row);
}

Result<void> may_see(Actor const& actor, std::string_view view) {
    auto const row = std::ranges::find(view_rights, view, &Right::act);
    if (row == view_rights.end()) return refuse(Refused::not_found, "not_found.view");
    return passes(actor, *row);
}

} // namespace hefboom::domain
