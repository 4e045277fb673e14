// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/spine.hpp"

#include "domain/people/membership.hpp"
#include "domain/table/outcome_code.hpp"
#include "journal/hash.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace hefboom::scenarios {

using namespace hefboom::domain;

namespace {

constexpr std::size_t statements_in_case = 10;

std::uint8_t device_of(Party party, std::int32_t number) {
    return static_cast<std::uint8_t>((party == Party::client ? 0x40 : 0x80) + number);
}

service::Accepted must(Result<service::Accepted> accepted, std::string const& what) {
    if (!accepted) throw std::runtime_error(what + ": " + accepted.error().key);
    return std::move(*accepted);
}

std::string name_of(Command const& command) {
    return std::string(std::visit([](auto const& asked) { return asked.name; }, command));
}

} // namespace

std::vector<Post> const& posts() {
    static std::vector<Post> const all{
        {"PB", Role::facilitator, std::nullopt},
        {"CMo", Role::contract_manager, Party::client},
        {"CMn", Role::contract_manager, Party::contractor},
        {"SPo", Role::sponsor, Party::client},
        {"SPn", Role::sponsor, Party::contractor},
        {"DEo", Role::deputy, Party::client},
        {"DEn", Role::deputy, Party::contractor},
        {"EV", Role::end_responsible, Party::client},
        {"LL", Role::local_lead, Party::contractor},
        {"OR", Role::works_council, Party::client},
        {"FG", Role::data_protection, Party::contractor},
    };
    return all;
}

Spine::Spine(Stage& on_stage, std::string with_mark)
    : stage(on_stage), mark(std::move(with_mark)),
      id(EngagementId{stage.rooms->world().random<16>()}) {}

Prose Spine::text(std::string const& words) const {
    return {{}, mark + " " + words};
}

Placed const& Spine::placed(std::string_view letters) const {
    return people.find(letters)->second;
}

service::Accepted Spine::act_as(AccountId account, Command command) {
    auto const what = name_of(command);
    return must(stage.give_as(id, account, std::move(command)), what);
}

service::Accepted Spine::act(std::string_view letters, Command command) {
    auto const what = std::string(letters) + " " + name_of(command);
    return must(try_to(letters, std::move(command)), what);
}

Result<service::Accepted> Spine::try_to(std::string_view letters, Command command) {
    return stage.give_as(id, placed(letters).account, std::move(command));
}

service::Accepted Spine::by_clock(Command command) {
    auto const what = name_of(command);
    return must(stage.give(id, {.who = service::ClockCaller{}}, std::move(command)), what);
}

RoundId Spine::round(std::int32_t number) const {
    return stage.state(id).sessions.at(session).current_round(number)->id;
}

Visitor Spine::phone(Party party, std::int32_t number) {
    return phone(round(1), party, number);
}

Visitor Spine::phone(RoundId round, Party party, std::int32_t number) {
    auto const token = stage.tokens(id).seat(round, party, number);
    return stage.as_seat(token, device_of(party, number));
}

service::Accepted Spine::act_seat(Party party, std::int32_t number, Command command) {
    auto const what = name_of(command);
    auto const token = stage.tokens(id).seat(round(1), party, number);
    std::array<std::uint8_t, 16> made_up{};
    made_up.fill(device_of(party, number));
    auto const device = journal::sha256(made_up);
    return must(
        stage.give(id,
                   {.who = service::SeatCaller{service::read_seat_token(token)->digest, device}},
                   std::move(command)),
        what);
}

Placed Spine::invite(Post const& post, std::string const& login) {
    Placed placed_now{.account = stage.account(mark + "-" + login), .member = {}};
    auto const name = text("Eigen naam"); // as he will write it himself
    if (post.role == Role::deputy) {
        auto const made =
            act(post.party == Party::client ? "SPo" : "SPn",
                NameDeputy{.display_name = name, .from = today(), .until = today() + 200});
        placed_now.member = as<MemberId>(made.made.front());
        return placed_now;
    }
    std::vector<LocationId> where;
    if (post.role == Role::end_responsible) where = {add_location("L" + login)};
    if (post.role == Role::end_responsible && people.count("EV") == 0) where = {almere};
    if (post.role == Role::local_lead) where = {almere, zwolle};
    auto const made =
        act("PB",
            InviteMember{
                .role = post.role, .party = post.party, .display_name = name, .locations = where});
    placed_now.member = as<MemberId>(made.made.front());
    return placed_now;
}

void Spine::accept(Placed const& who) {
    act_as(who.account, AcceptInvitation{.member = who.member,
                                         .account = who.account,
                                         .display_name = text("Eigen naam")});
}

void Spine::join(Post const& post) {
    auto const who = invite(post, std::string(post.letters));
    people.emplace(post.letters, who);
    accept(who);
}

LocationId Spine::add_location(std::string const& code) {
    auto const made = act("PB", AddLocation{.code = {{}, code.substr(0, 8)},
                                            .place = text("Plaats"),
                                            .systems = text("UPS"),
                                            .users = 310,
                                            .fee_cents_per_year = 52'000'000,
                                            .team = {.technical_managers = 6,
                                                     .facility_managers = 2,
                                                     .technicians = 6,
                                                     .coordinators = 2},
                                            .safety_route = text("Bel de meldkamer")});
    return as<LocationId>(made.made.front());
}

void Spine::found() {
    gather();
    draft_rules(0);
    sign_rules("SPo");
    sign_rules("SPn");
    agree();
}

void Spine::gather() {
    auto const facilitator = stage.account(mark + "-PB");
    auto const opened = act_as(facilitator, OpenEngagement{.title = text("Vijf datacenters"),
                                                           .purpose = text("Samen beter"),
                                                           .client_name = text("Ambelaar"),
                                                           .client_initial = {{}, "A"},
                                                           .contractor_name = text("Stroomvest"),
                                                           .contractor_initial = {{}, "S"},
                                                           .facilitator_name = text("Wende"),
                                                           .account = facilitator,
                                                           .engagement = id});
    people.emplace("PB", Placed{facilitator, as<MemberId>(opened.made.at(1))});
    almere = add_location("ALM");
    zwolle = add_location("ZWO");
    for (auto const& post : posts())
        if (post.role != Role::facilitator && post.role != Role::deputy) join(post);
}

void Spine::draft_rules(std::int32_t based_on) {
    act("PB", DraftGroundRules{.based_on = based_on,
                               .text = text("Wij gaan zo met elkaar om."),
                               .minimum_group = 5,
                               .client_pays_percent = 70,
                               .acknowledged = stage.state(id).ground_rules.keys.standing()});
}

void Spine::sign_rules(std::string_view sponsor) {
    sign(sponsor, JointKind::ground_rules, as<ObjectId>(id),
         stage.state(id).ground_rules.keys.version);
}

void Spine::agree() {
    name_deputies();
    act("CMo", SetContract{.number = text("C-1"),
                           .starts = *date_from_iso("2023-01-01"),
                           .ends = *date_from_iso("2026-12-31"),
                           .option_ends = {},
                           .notice_by = *date_from_iso("2026-06-30"),
                           .extra_work_budget_cents = 100,
                           .malus_permille_of_quarter = 10});
    excerpt = as<ExcerptId>(
        act("CMn", AddExcerpt{.article = text("7.2"), .literal = text("Letterlijk")}).made.front());
}

void Spine::name_deputies() {
    for (auto const& post : posts()) {
        if (post.role != Role::deputy) continue;
        join(post);
        act(post.party == Party::client ? "SPo" : "SPn",
            ConfirmMember{.member = placed(post.letters).member});
    }
}

void Spine::sign(std::string_view letters, JointKind kind, ObjectId object, std::int32_t version) {
    TurnKey turning{.kind = kind, .object = object, .version = version, .annex = {}};
    if (kind == JointKind::ground_rules) turning.annex = annex_of(stage.state(id));
    act(letters, turning);
}

void Spine::lay(Section section, std::string const& words) {
    auto const* const latest = stage.state(id).cases.at(case_id).latest(section);
    act("CMo", LayOnTable{.case_id = case_id,
                          .section = section,
                          .based_on = latest ? latest->number : 0,
                          .text = text(words)});
}

void Spine::write_case() {
    case_id = as<CaseId>(act("CMo", OpenCase{.code = {{}, "A"},
                                             .title = text("Het nachtelijke alarm"),
                                             .origin = {zwolle},
                                             .level = Fictionalisation::blended})
                             .made.front());
    lay(Section::what_was_agreed, "Artikel 7.2 zegt het.");
    lay(Section::customary, "Er is een vaste monteur.");
    lay(Section::what_happened, "02:14 alarm\n02:19 de beheerder belt");
    lay(Section::hinge, "07:40. De cursor knippert.");
    lay(Section::inner_voices, "Beheerder: dit wordt gedonder.\nMonteur: ik was trots.");
    lay(Section::question, "Wat hadden wij samen willen doen?");
    for (std::size_t i = 0; i < statements_in_case; ++i)
        statements.push_back(as<StatementId>(
            act("CMn", AddStatement{.case_id = case_id,
                                    .kind = StatementKind::norm,
                                    .text = text("Zo hoort het " + std::to_string(i)),
                                    .leans_on = LeansOn::room_sheet})
                .made.front()));
}

void Spine::release_case() {
    offer_case();
    seal_case();
    rate_and_release();
}

void Spine::offer_case() {
    act("PB", OfferForReading{case_id});
    act("PB", RecordConsent{case_id, ConsentAnswer::agreed, today()});
    act("PB", CheckRisk{case_id, RiskCheck{true, true, true, true, today()}});
}

void Spine::seal_case() {
    auto const version = stage.state(id).cases.at(case_id).keys.version;
    sign("CMo", JointKind::case_story, as<ObjectId>(case_id), version);
    sign("CMn", JointKind::case_story, as<ObjectId>(case_id), version);
}

void Spine::rate_and_release() {
    (void)try_to("CMo", RateCase{case_id, {Frequency::three_to_six, 2, 3}}); // may have rated
    act("CMn", RateCase{case_id, {Frequency::three_to_six, 2, 3}});
    reader_link = as<LinkId>(act("CMo", IssueLink{.purpose = LinkPurpose::read_case,
                                                  .object = as<ObjectId>(case_id),
                                                  .location = {},
                                                  .party = Party::client,
                                                  .person = {}})
                                 .made.front());
    for (auto const* const manager : {"CMo", "CMo", "CMn", "CMn"})
        act(manager, RecordReaderOnPaper{case_id, 4});
    act("PB", ReleaseCase{case_id});
}

void Spine::prepare_session(std::int32_t heads) {
    heads_ = heads;
    auto const on = today() + 14;
    session = as<SessionId>(act("PB", PlanSession{.location = almere,
                                                  .case_id = case_id,
                                                  .on = on,
                                                  .starts_minutes = 13 * 60,
                                                  .script = ScriptKind::standard,
                                                  .room = text("Kantine")})
                                .made.front());
    act("PB", ChooseStatements{session, statements, {}});
    act("PB", ExpectHeads{.session = session,
                          .client = heads,
                          .contractor = heads,
                          .predictions = Predictions::asked,
                          .managers = ManagersPresence::stay_out});
    act("PB", PrepareSession{session});
    stage.now = amsterdam_instant(on, 13 * 60);
}

void Spine::go(Step to) {
    act("PB", Advance{session, stage.state(id).sessions.at(session).step, to});
}

void Spine::open_round() {
    act("PB", OpenSession{session});
    for (auto const step : {Step::opening, Step::silent_reading, Step::facts, Step::voting})
        go(step);
    act("PB", OpenRound{round(1)});
}

void Spine::vote_by(std::function<Vote(Party, std::int32_t, std::size_t)> const& vote) {
    for (auto const party : {Party::client, Party::contractor})
        for (std::int32_t number = 1; number <= heads_; ++number) {
            act_seat(party, number, JoinSeat{});
            std::vector<BallotCell> cells;
            for (std::size_t i = 0; i < statements.size(); ++i)
                cells.push_back({statements[i], vote(party, number, i), Prediction::agree});
            act_seat(party, number, CastBallot{.sequence = 1, .cells = cells});
        }
}

void Spine::lock_and_reveal() {
    act("PB", LockRound{round(1)});
    reveal();
}

void Spine::reveal() {
    act("PB", Reveal{round(1), Beat::predictions});
    act("PB", Reveal{round(1), Beat::votes});
}

OutcomeId Spine::note(OutcomeKind kind, std::string const& words) {
    auto const next = next_number(stage.state(id), case_id);
    return as<OutcomeId>(act("PB", NoteOutcome{.session = session,
                                               .code = {{}, "U" + std::to_string(next)},
                                               .kind = kind,
                                               .text = text(words),
                                               .client_support = Support::carried,
                                               .contractor_support = Support::divided,
                                               .reservation = text("Voorbehoud")})
                             .made.front());
}

void Spine::note_outcomes() {
    for (auto const step : {Step::reveal, Step::perspective, Step::why, Step::better})
        go(step);
    go(Step::harvest);
    proposal = note(OutcomeKind::proposal, "1 voorstel");
    agreement = note(OutcomeKind::own_agreement, "2 afspraak");
}

void Spine::confirm_outcomes() {
    for (auto const outcome : {proposal, agreement})
        for (auto const party : {Party::client, Party::contractor})
            act("PB", ConfirmOutcome{outcome, party, ConfirmedBy::initials_on_sheet});
}

void Spine::end_harvest() {
    go(Step::reflection);
    go(Step::check_out);
    act("PB", EndHarvest{session});
}

void Spine::hold_session() {
    prepare_session(5);
    open_round();
    lock_and_reveal();
    note_outcomes();
    confirm_outcomes();
    end_harvest();
}

void Spine::decide_solution() {
    open_solution();
    write_solution();
    name_owners();
    name_duo();
    seal_solution();
}

void Spine::open_solution() {
    auto const person = [&](char const* manager, Party party, Craft craft) {
        return as<PersonId>(act(manager, AddPerson{.party = party,
                                                   .craft = craft,
                                                   .display_name = text("Iemand"),
                                                   .locations = {almere}})
                                .made.front());
    };
    client_person = person("CMo", Party::client, Craft::technical_manager);
    contractor_person = person("CMn", Party::contractor, Craft::technician);
    solution = as<SolutionId>(act("CMo", OpenSolution{.code = {{}, "S1"},
                                                      .title = text("Lijntje met spoor"),
                                                      .origins = {proposal}})
                                  .made.front());
}

void Spine::write_solution() {
    act("CMo", WriteSolution{.solution = solution,
                             .based_on = stage.state(id).solutions.at(solution).keys.version,
                             .text = {.title = text("Lijntje met spoor"),
                                      .problem = text("Geen spoor"),
                                      .change = text("Bellen mag"),
                                      .stops = text("Achteraf wegschrijven"),
                                      .gain_client = text("rust"),
                                      .cost_client = text("een regel"),
                                      .gain_contractor = text("erkenning"),
                                      .cost_contractor = text("een regel"),
                                      .practice_moment = text("elk telefoontje"),
                                      .contract_reference = {}},
                             .terms = {.formality = Formality::stays_informal,
                                       .scope = Scope::per_location,
                                       .locations = {almere},
                                       .trial_weeks = 12,
                                       .review_on = today() + 120},
                             .acknowledged = {}});
}

void Spine::name_owners() {
    act("CMo", NameOwner{solution, Party::client, client_person});
    act("CMo", RecordAcceptance{solution, {}, Party::client, today()});
    act("CMn", NameOwner{solution, Party::contractor, contractor_person});
    act("CMn", RecordAcceptance{solution, {}, Party::contractor, today()});
}

void Spine::name_duo() {
    act("CMo", NameDuo{solution, almere, Party::client, client_person});
    act("CMo", RecordAcceptance{solution, almere, Party::client, today()});
    act("CMn", NameDuo{solution, almere, Party::contractor, contractor_person});
    act("CMn", RecordAcceptance{solution, almere, Party::contractor, today()});
}

void Spine::seal_solution() {
    sign_solution("CMo");
    sign_solution("CMn");
}

void Spine::sign_solution(std::string_view manager) {
    sign(manager, JointKind::solution, as<ObjectId>(solution),
         stage.state(id).solutions.at(solution).keys.version);
}

} // namespace hefboom::scenarios
