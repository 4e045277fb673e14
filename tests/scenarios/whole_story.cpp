// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/whole_story.hpp"

#include "domain/people/membership.hpp"

#include <stdexcept>
#include <tuple>
#include <utility>

namespace hefboom::scenarios {

using namespace hefboom::domain;

namespace {

void change_agreement(Spine& spine) {
    spine.act("CMo", WriteReading{spine.excerpt, spine.text("zo lezen wij het")});
    spine.act("PB", SetStartMonth{spine.almere, *date_from_iso("2025-03-01"), spine.text("lot")});
    spine.act("PB", SetTeam{spine.almere,
                            {.technical_managers = 7,
                             .facility_managers = 2,
                             .technicians = 7,
                             .coordinators = 2}});
    spine.act("EV", CorrectLocation{.location = spine.almere,
                                    .systems = spine.text("UPS en koeling"),
                                    .users = 280,
                                    .safety_route = spine.text("Bel 112, dan de meldkamer.")});
    auto const second = spine.invite({"PB", Role::facilitator, std::nullopt}, "PB2");
    spine.accept(second);
    spine.act("SPo", ConfirmMember{second.member});
    spine.act("SPn", ConfirmMember{second.member});
    spine.by_clock(DropToAccepted{second.member});
    spine.act_as(second.account, EndMembership{second.member});
}

/// Keys on a second version: one lapses with its deputy, one is taken back, the clock runs out.
void turn_keys_anew(Spine& spine) {
    auto const rules = as<ObjectId>(spine.id);
    spine.act("PB", DraftGroundRules{.based_on = 1,
                                     .text = spine.text("Een tweede lezing."),
                                     .minimum_group = 6,
                                     .client_pays_percent = 60,
                                     .acknowledged = {Party::client, Party::contractor}});
    auto const turn = [&](char const* signer) {
        spine.act(signer, TurnKey{JointKind::ground_rules, rules, 2,
                                  annex_of(spine.stage.state(spine.id))});
    };
    turn("DEo");
    spine.act("DEo", EndMembership{spine.placed("DEo").member}); // his key lapses
    turn("SPo");
    for (auto const* const manager : {"CMo", "CMn"})
        spine.act(manager, PostponeDeadlock{JointKind::ground_rules, rules, spine.today() + 30});
    spine.act("SPo", TakeBackKey{JointKind::ground_rules, rules});
    turn("SPo");
    spine.stage.now = spine.stage.now + 20 * ms_per_day;
    spine.by_clock(ReachDeadlock{JointKind::ground_rules, rules});
    turn("SPn");
}

void work_on_case(Spine& spine) {
    auto const id = spine.case_id;
    auto const comment =
        spine.act("CMn", CommentOnSection{id, Section::hinge, 1, spine.text("liever zo"),
                                          spine.text("08:10. Hij wacht.")});
    spine.act("CMo",
              SettleComment{id, as<CommentId>(comment.made.front()), Settlement::taken_over});
    spine.act("CMo", SetFictionalisation{id, Fictionalisation::constructed});
    spine.act("CMo", SetCaseOrigin{id, {spine.zwolle}});
    auto const extra = spine.act(
        "CMo", AddStatement{id, StatementKind::wish, spine.text("Wens"), LeansOn::room_sheet});
    auto const statement = as<StatementId>(extra.made.front());
    spine.act("CMo", ReviseStatement{id, statement, 1, StatementKind::wish, spine.text("Een wens"),
                                     LeansOn::room_sheet});
    spine.act("CMo", RemoveStatement{id, statement, 2});
    auto order = spine.statements;
    std::swap(order.front(), order.back());
    spine.act("CMo", OrderStatements{id, order});
    spine.offer_case();
    spine.act("PB", OpenForChange{id, {}});
    spine.offer_case();
    spine.seal_case();
}

/// Ratings that differ, a talk, and readers by link and on paper.
void judge_case(Spine& spine) {
    auto const id = spine.case_id;
    spine.act("CMo", RateCase{id, {Frequency::once_or_twice, 1, 0}});
    spine.act("CMn", RateCase{id, {Frequency::more_than_six, 2, 4}});
    spine.act("PB", RecordTalk{id, spine.today()});
    auto const issue = [&] {
        auto const made = spine.act(
            "CMo", IssueLink{LinkPurpose::read_case, as<ObjectId>(id), {}, Party::client, {}});
        return as<LinkId>(made.made.front());
    };
    spine.act("CMo", WithdrawLink{issue()});
    auto const link = issue();
    auto const read =
        spine.stage.give(spine.id, {.who = service::LinkCaller{link}}, RateAsReader{3});
    if (!read) throw std::runtime_error(read.error().key);
    for (auto const* const manager : {"CMo", "CMn", "CMn"})
        spine.act(manager, RecordReaderOnPaper{id, 4});
    spine.act("PB", ReleaseCase{id});
    auto const other = spine.act("CMn", OpenCase{.code = {{}, "B"},
                                                 .title = spine.text("Een andere casus"),
                                                 .origin = {spine.almere},
                                                 .level = Fictionalisation::blended});
    spine.act("CMn", WithdrawCase{as<CaseId>(other.made.front()), spine.text("te herkenbaar")});
}

PlanSession meeting(Spine& spine) {
    return {.location = spine.almere,
            .case_id = spine.case_id,
            .on = spine.today() + 3,
            .starts_minutes = 9 * 60,
            .script = ScriptKind::standard,
            .room = spine.text("Zaal")};
}

void open_meeting(Spine& spine) {
    auto const made = spine.act("PB", meeting(spine)).made.front();
    auto const called_off = as<SessionId>(made);
    spine.act("PB", ReplanSession{called_off, spine.today() + 4, 10 * 60, ScriptKind::standard,
                                  spine.text("Andere zaal")});
    spine.act("PB", CancelSession{called_off, spine.text("ziek")});
    spine.prepare_session(6);
    spine.act("PB", DealDeck{spine.session, 2, 6, 6}); // a lost card: a fresh deck
    spine.open_round();
    spine.act("PB", ShowOnScreen{spine.session, ScreenMode::blank, {}});
    spine.act("PB", InterruptSession{spine.session, spine.today() + 1});
    spine.act("PB", ResumeSession{spine.session, ResumeAs::carry_on});
    spine.vote_by([](Party, std::int32_t number, std::size_t statement) {
        return static_cast<Vote>((static_cast<std::size_t>(number) + statement) % 5);
    });
    spine.act("PB", LockRound{spine.round(1)});
    spine.act("PB", ReopenRound{spine.round(1), spine.text("een kaart vergeten")});
    spine.lock_and_reveal();
}

void debate_and_harvest(Spine& spine) {
    auto const id = spine.session;
    auto const first = spine.statements.front();
    spine.go(Step::reveal);
    spine.act("PB", ChooseDebated{id, {first}});
    spine.act("PB", DrawPositions{id, first});
    spine.go(Step::perspective);
    spine.go(Step::why);
    spine.act("PB", NoteOnWall{id, spine.text("Het was logisch"), Sphere::formal, Plane::doing,
                               Reach::mutual});
    spine.act("PB", NoteOnWall{id, spine.text("Verkeerd gehoord"), Sphere::formal, Plane::doing,
                               Reach::own});
    auto const misheard = spine.stage.state(spine.id).sessions.at(id).wall.back().text.item;
    spine.act("PB", DropFromWall{id, misheard});
    spine.go(Step::better);
    spine.go(Step::harvest);
    spine.act("PB", RecordManagersEntrance{id, ManagersEntrance::let_in});
    spine.note_outcomes();
    auto const dropped = spine.note(OutcomeKind::insight, "3 inzicht");
    spine.act("PB", AmendOutcome{.outcome = dropped,
                                 .kind = OutcomeKind::insight,
                                 .text = spine.text("anders gezegd"),
                                 .client_support = Support::carried,
                                 .contractor_support = Support::carried,
                                 .reservation = {}});
    spine.act("PB", DropOutcome{dropped});
    spine.confirm_outcomes();
    spine.act("PB", CorrectOutcome{spine.agreement, spine.text("2 afspraken")});
    auto const danger =
        spine.act("PB", RecordSafetyReport{id, {{}, "U3"}, {}, spine.text("EV en IV")});
    spine.act("EV", RecordSafetySolved{as<OutcomeId>(danger.made.front()), spine.today()});
    spine.act("PB", ChooseTravelling{id, {first}});
    spine.end_harvest();
}

/// Two small meetings with the same case, so that their sealed tallies are pooled.
void hold_small_meetings(Spine& spine) {
    auto const [session, proposal, agreement] =
        std::tuple{spine.session, spine.proposal, spine.agreement};
    for (int i = 0; i < 2; ++i) {
        spine.prepare_session(4);
        spine.open_round();
        spine.vote_by([](Party, std::int32_t, std::size_t) { return Vote::agree; });
        spine.lock_and_reveal();
        for (auto const step :
             {Step::reveal, Step::perspective, Step::why, Step::better, Step::harvest})
            spine.go(step);
        spine.end_harvest();
    }
    std::tie(spine.session, spine.proposal, spine.agreement) =
        std::tuple{session, proposal, agreement};
}

void answer_at_table(Spine& spine) {
    auto const id = spine.proposal;
    spine.act("CMo", TurnIntoProposal{spine.agreement, spine.text("dit raakt het contract")});
    auto const made = spine.act("PB", OpenTable{spine.today(), spine.text("Tafel")});
    auto const table = as<MeetingId>(made.made.front());
    spine.act("PB", TreatAtTable{table, id});
    spine.act("CMo", DraftAnswer{.outcome = id,
                                 .based_on = 0,
                                 .kind = AnswerKind::answered,
                                 .words = spine.text("Ja, dat doen wij zo."),
                                 .parked_until = {},
                                 .solution = {},
                                 .decided_on = {}});
    spine.act("PB", MarkAgreedAtTable{id});
    auto const version = spine.stage.state(spine.id).outcomes.at(id).answer->keys.version;
    for (auto const* const manager : {"CMo", "CMn"})
        spine.act(manager, TurnKey{JointKind::answer, as<ObjectId>(id), version});
    spine.act("PB", CloseTable{table});
    for (auto const* const manager : {"CMo", "CMn"})
        spine.act(manager, StateReason{spine.agreement, spine.text("onze eigen reden")});
}

void try_solution(Spine& spine) {
    auto const id = spine.solution;
    auto const here = spine.almere;
    auto const mark_both = [&] {
        spine.act("EV", MarkFree{id, here});
        spine.act("LL", MarkFree{id, here});
    };
    spine.act("CMo", PrepareApplication{id, here});
    mark_both();
    spine.act("CMo", StartApplication{id, here, spine.today()});
    spine.act("CMo", KeepApplication{id, here, spine.today()});
    spine.act("CMn", AdjustApplication{id, here, spine.today(), spine.text("iets anders")});
    spine.act("EV", PauseApplication{id, here, spine.today(), spine.text("onderhoud")});
    mark_both();
    spine.act("CMo", ResumeApplication{id, here, spine.today()});
    spine.act("CMo", RemovePerson{spine.client_person});
}

void end_everything(Spine& spine) {
    spine.stage.now = spine.stage.now + 60 * ms_per_day;
    spine.by_clock(NoteOverdue{spine.agreement});
    spine.act("PB", MarkPosterHangs{spine.session});
    spine.act("PB", CloseSession{spine.session});
    spine.act("PB", ArchiveCase{spine.case_id});
    spine.act("OR", TakeCosignature{spine.text("het checkpoint"), spine.text("de sleutel"), 3});
    spine.by_clock(OpenEpoch{.epoch = 2, .restored_size = 9, .known_size = 12, .known_root = {}});
}

} // namespace

void tell_whole_story(Spine& spine) {
    spine.found();
    change_agreement(spine);
    turn_keys_anew(spine);
    spine.write_case();
    work_on_case(spine);
    judge_case(spine);
    open_meeting(spine);
    debate_and_harvest(spine);
    answer_at_table(spine);
    spine.decide_solution();
    try_solution(spine);
    hold_small_meetings(spine);
    end_everything(spine);
}

} // namespace hefboom::scenarios
