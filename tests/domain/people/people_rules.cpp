// SPDX-License-Identifier: EUPL-1.2
#include "domain/people/people_rules.hpp"

#include "domain/founding.hpp"

#include <set>

using namespace hefboom;
using namespace hefboom::domain;

namespace {

InviteMember invitation(Founding& founding, Role role, std::optional<Party> party,
                        std::vector<LocationId> at = {}) {
    return {.role = role,
            .party = party,
            .display_name = founding.world.prose("Kraai"),
            .locations = std::move(at)};
}

std::string invited_as(Founding& founding, Role role, std::optional<Party> party,
                       std::vector<LocationId> at = {}) {
    return outcome_of(founding.world.act(founding.actor(founding.facilitator),
                                         invitation(founding, role, party, std::move(at))));
}

std::string confirmed_by(Founding& founding, MemberId who, MemberId whom) {
    return outcome_of(founding.world.act(founding.actor(who), ConfirmMember{.member = whom}));
}

std::string ended_by(Founding& founding, MemberId who, MemberId whom) {
    return outcome_of(founding.world.act(founding.actor(who), EndMembership{.member = whom}));
}

PersonId add_person(Founding& founding, MemberId by, Party party, Craft craft) {
    Founding::must(founding.world.act(founding.actor(by),
                                      AddPerson{.party = party,
                                                .craft = craft,
                                                .display_name = founding.world.prose("Kievit"),
                                                .locations = {founding.location}}));
    return as<PersonId>(founding.world.made.at(0));
}

/// A solution whose owner of the client is this person; put there by hand.
SolutionId solution_of(Founding& founding, PersonId person) {
    Solution solution;
    solution.id = SolutionId{founding.world.next_id()};
    solution.owners.client = Owner{.person = person, .accepted = {}, .accepted_on = {}};
    founding.world.state.solutions.emplace(solution.id, solution);
    return solution.id;
}

IssueLink owner_link(SolutionId solution, Party party, PersonId person) {
    return {.purpose = LinkPurpose::own_solution,
            .object = as<ObjectId>(solution),
            .location = {},
            .party = party,
            .person = person};
}

} // namespace

// Hand-written: which role goes with which party.
TEST_CASE("a role is invited only for the party it belongs to") {
    Founding founding;
    auto const at = founding.location;
    CHECK(invited_as(founding, Role::facilitator, {}) == "accepted");
    CHECK(invited_as(founding, Role::facilitator, Party::client) == "member.role_party");
    CHECK(invited_as(founding, Role::contract_manager, {}) == "member.role_party");
    CHECK(invited_as(founding, Role::contract_manager, Party::contractor) == "accepted");
    CHECK(invited_as(founding, Role::sponsor, {}) == "member.role_party");
    CHECK(invited_as(founding, Role::end_responsible, Party::client, {at}) == "accepted");
    CHECK(invited_as(founding, Role::end_responsible, Party::contractor, {at}) ==
          "member.role_party");
    CHECK(invited_as(founding, Role::local_lead, Party::contractor, {at}) == "accepted");
    CHECK(invited_as(founding, Role::local_lead, Party::client, {at}) == "member.role_party");
    CHECK(invited_as(founding, Role::works_council, Party::client) == "accepted");
    CHECK(invited_as(founding, Role::data_protection, {}) == "member.role_party");
    CHECK(invited_as(founding, Role::deputy, Party::client) == "member.deputy_by_sponsor");
    CHECK(invited_as(founding, Role::nobody, Party::client) == "member.role_party");
}

TEST_CASE("an end-responsible answers for at least one location, and nobody else for that one") {
    Founding founding;
    auto const at = founding.location;
    CHECK(invited_as(founding, Role::end_responsible, Party::client) == "member.locations");
    CHECK(invited_as(founding, Role::end_responsible, Party::client, {at, at}) ==
          "member.locations");
    CHECK(invited_as(founding, Role::end_responsible, Party::client, {LocationId{{7}}}) ==
          "not_found.location");
    CHECK(invited_as(founding, Role::contract_manager, Party::client, {at}) == "member.locations");
    CHECK(invited_as(founding, Role::end_responsible, Party::client, {at}) == "accepted");
    CHECK(invited_as(founding, Role::end_responsible, Party::client, {at}) ==
          "member.location_taken");
}

TEST_CASE("an invitation is used once, and not after it was withdrawn") {
    Founding founding;
    auto const member = founding.invite(Role::works_council, Party::client);
    auto const accepting = [&] {
        return AcceptInvitation{.member = member,
                                .account = AccountId{founding.world.next_id()},
                                .display_name = founding.world.prose("Nachtegaal")};
    };
    Founding::must(founding.world.act(Founding::newcomer(), accepting()));
    CHECK(outcome_of(founding.world.act(Founding::newcomer(), accepting())) ==
          "member.invitation_used");
    auto const second = founding.invite(Role::works_council, Party::contractor);
    CHECK(ended_by(founding, founding.facilitator, second) == "accepted");
    CHECK(outcome_of(founding.world.act(
              Founding::newcomer(),
              AcceptInvitation{.member = second,
                               .account = AccountId{founding.world.next_id()},
                               .display_name = founding.world.prose("Leeuwerik")})) ==
          "member.invitation_withdrawn");
}

TEST_CASE("an invitation is good for thirty days, the last of them included") {
    Founding founding;
    auto const taking = [&](MemberId member) {
        return AcceptInvitation{.member = member,
                                .account = AccountId{founding.world.next_id()},
                                .display_name = founding.world.prose("Boomklever")};
    };
    auto const late = founding.invite(Role::works_council, Party::client);
    auto const in_time = founding.invite(Role::data_protection, Party::client);
    founding.world.pass_days(limits::invitation_valid_days);
    Founding::must(founding.world.act(Founding::newcomer(), taking(in_time)));
    founding.world.pass_days(1);
    CHECK(outcome_of(founding.world.act(Founding::newcomer(), taking(late))) ==
          "member.invitation_expired");
}

TEST_CASE("one account takes one place: nobody sits on both sides of the table") {
    Founding founding;
    auto const member = founding.invite(Role::works_council, Party::client);
    auto const account = founding.world.state.members.at(founding.contractor_manager).account;
    CHECK(outcome_of(founding.world.act(
              Founding::newcomer(), AcceptInvitation{.member = member,
                                                     .account = account,
                                                     .display_name = founding.world.prose(
                                                         "Buizerd")})) == "member.account_here");
}

// Hand-written: who confirms whom, once everybody at the table is confirmed.
TEST_CASE("only the own party's sponsor confirms a member") {
    auto const fresh = [] {
        Founding founding;
        founding.sign_both();
        return founding;
    };
    struct Row {
        Role role;
        Party party;
    };
    for (auto const& row :
         {Row{Role::works_council, Party::client}, Row{Role::data_protection, Party::contractor},
          Row{Role::local_lead, Party::contractor}, Row{Role::end_responsible, Party::client}}) {
        auto founding = fresh();
        auto const at = row.role == Role::local_lead || row.role == Role::end_responsible
                            ? std::vector{founding.location}
                            : std::vector<LocationId>{};
        auto const member = founding.join(row.role, row.party, at);
        bool const client = row.party == Party::client;
        auto const own = client ? founding.client_sponsor : founding.contractor_sponsor;
        auto const others = client ? founding.contractor_sponsor : founding.client_sponsor;
        for (auto const nobody :
             {founding.facilitator, founding.client_manager, founding.contractor_manager})
            CHECK(confirmed_by(founding, nobody, member) == "rights.forbidden");
        CHECK(confirmed_by(founding, others, member) == "member.other_party");
        CHECK(confirmed_by(founding, own, member) == "accepted");
        CHECK(confirmed_by(founding, own, member) == "member.already_confirmed");
    }
}

TEST_CASE("a sponsor who only accepted confirms the other sponsor and nobody else") {
    Founding founding;
    CHECK(confirmed_by(founding, founding.client_sponsor, founding.client_manager) ==
          "rights.not_confirmed");
    CHECK(confirmed_by(founding, founding.client_sponsor, founding.client_sponsor) ==
          "member.not_yourself");
    CHECK(confirmed_by(founding, founding.client_sponsor, founding.contractor_sponsor) ==
          "accepted");
    auto const second = founding.join(Role::sponsor, Party::client);
    CHECK(confirmed_by(founding, founding.client_sponsor, second) == "member.other_party");
    CHECK(confirmed_by(founding, founding.contractor_sponsor, founding.client_sponsor) ==
          "accepted");
    CHECK(confirmed_by(founding, founding.contractor_sponsor, second) == "member.sponsor_exists");
}

TEST_CASE("each party has one confirmed contract manager") {
    Founding founding;
    founding.sign_both();
    auto const second = founding.join(Role::contract_manager, Party::client);
    CHECK(confirmed_by(founding, founding.client_sponsor, second) == "member.manager_exists");
    CHECK(ended_by(founding, founding.client_sponsor, founding.client_manager) == "accepted");
    CHECK(confirmed_by(founding, founding.client_sponsor, second) == "accepted");
}

TEST_CASE("a facilitator who comes later takes the word of both sponsors") {
    Founding founding;
    founding.sign_both();
    auto const later = founding.join(Role::facilitator, {});
    CHECK(confirmed_by(founding, founding.client_sponsor, later) == "accepted");
    CHECK(founding.world.state.members.at(later).status == MemberStatus::accepted);
    CHECK(confirmed_by(founding, founding.client_sponsor, later) == "member.already_vouched");
    CHECK(confirmed_by(founding, founding.contractor_sponsor, later) == "accepted");
    CHECK(founding.world.state.members.at(later).status == MemberStatus::confirmed);
}

TEST_CASE("a facilitator whom nobody could confirm anew is not dropped") {
    Founding founding;
    Actor const server;
    CHECK(outcome_of(founding.world.act(server, DropToAccepted{.member = founding.facilitator})) ==
          "member.nobody_confirms");
    CHECK(founding.world.state.members.at(founding.facilitator).status == MemberStatus::confirmed);
}

TEST_CASE("after a reset of the passphrase a member is confirmed anew, a facilitator by both") {
    Founding founding;
    founding.sign_both();
    Actor const server;
    Founding::must(founding.world.act(server, DropToAccepted{.member = founding.client_manager}));
    CHECK(founding.world.state.members.at(founding.client_manager).status ==
          MemberStatus::accepted);
    CHECK(
        outcome_of(founding.world.act(server, DropToAccepted{.member = founding.client_manager})) ==
        "member.not_confirmed");
    CHECK(confirmed_by(founding, founding.client_sponsor, founding.client_manager) == "accepted");
    Founding::must(founding.world.act(server, DropToAccepted{.member = founding.facilitator}));
    CHECK(confirmed_by(founding, founding.client_sponsor, founding.facilitator) == "accepted");
    CHECK(confirmed_by(founding, founding.contractor_sponsor, founding.facilitator) == "accepted");
    CHECK(founding.world.state.members.at(founding.facilitator).status == MemberStatus::confirmed);
}

// Hand-written: who takes off whom.
TEST_CASE("everybody may leave, and nobody is taken off by the other side") {
    Founding founding;
    founding.sign_both();
    auto const accepted = founding.join(Role::works_council, Party::client);
    CHECK(ended_by(founding, founding.facilitator, founding.client_manager) == "member.not_yours");
    CHECK(ended_by(founding, founding.contractor_sponsor, founding.client_manager) ==
          "member.not_yours");
    CHECK(ended_by(founding, founding.contractor_sponsor, founding.client_sponsor) ==
          "member.not_yours");
    CHECK(ended_by(founding, founding.contractor_manager, founding.client_sponsor) ==
          "member.not_yours");
    CHECK(ended_by(founding, founding.client_sponsor, founding.facilitator) == "member.not_yours");
    CHECK(ended_by(founding, founding.facilitator, founding.facilitator) ==
          "member.last_facilitator");
    CHECK(ended_by(founding, founding.facilitator, accepted) == "accepted");
    CHECK(ended_by(founding, founding.facilitator, accepted) == "member.already_left");
    CHECK(ended_by(founding, founding.contractor_manager, founding.contractor_manager) ==
          "accepted");
    CHECK(ended_by(founding, founding.client_manager, founding.client_sponsor) == "accepted");
}

TEST_CASE("whoever signs for a sponsor who leaves, leaves with him") {
    Founding founding;
    founding.sign_both();
    auto const today = amsterdam_date(founding.world.now);
    Founding::must(founding.world.act(founding.actor(founding.client_sponsor),
                                      NameDeputy{.display_name = founding.world.prose("Kwartel"),
                                                 .from = today,
                                                 .until = today + 9}));
    auto const deputy = as<MemberId>(founding.world.made.at(0));
    CHECK(founding.world.state.members.at(deputy).deputises == founding.client_sponsor);
    CHECK(ended_by(founding, founding.client_sponsor, founding.client_sponsor) == "accepted");
    CHECK(founding.world.state.members.at(deputy).status == MemberStatus::left);
}

TEST_CASE("a deputy's dates are in order, not past, and at most a year") {
    Founding founding;
    founding.sign_both();
    auto const today = amsterdam_date(founding.world.now);
    auto const named = [&](LocalDate from, LocalDate until) {
        return outcome_of(founding.world.act(
            founding.actor(founding.client_sponsor),
            NameDeputy{
                .display_name = founding.world.prose("Kwartel"), .from = from, .until = until}));
    };
    CHECK(named(today + 2, today + 1) == "member.deputy_dates");
    CHECK(named(today + -9, today + -1) == "member.deputy_dates");
    CHECK(named(today, today + 367) == "member.deputy_dates");
    CHECK(named(today, today) == "accepted");
}

TEST_CASE("a contract manager writes his own team, the facilitator both") {
    Founding founding;
    founding.sign_both();
    auto const adding = [&](MemberId who, Party party, Craft craft) {
        return outcome_of(founding.world.act(
            founding.actor(who), AddPerson{.party = party,
                                           .craft = craft,
                                           .display_name = founding.world.prose("Kievit"),
                                           .locations = {}}));
    };
    CHECK(adding(founding.client_manager, Party::client, Craft::technical_manager) == "accepted");
    CHECK(adding(founding.client_manager, Party::contractor, Craft::technician) ==
          "person.other_party");
    CHECK(adding(founding.facilitator, Party::contractor, Craft::planner) == "accepted");
    CHECK(adding(founding.client_sponsor, Party::client, Craft::technical_manager) ==
          "rights.forbidden");
    CHECK(adding(founding.facilitator, Party::contractor, Craft::facility_manager) ==
          "person.craft_party");
    CHECK(adding(founding.facilitator, Party::client, Craft::technician) == "person.craft_party");
}

TEST_CASE("a person who leaves takes his open links along and leaves his pair incomplete") {
    Founding founding;
    founding.sign_both();
    auto const person =
        add_person(founding, founding.client_manager, Party::client, Craft::technical_manager);
    auto const solution = solution_of(founding, person);
    Founding::must(founding.world.act(founding.actor(founding.client_manager),
                                      owner_link(solution, Party::client, person)));
    auto const link = as<LinkId>(founding.world.made.at(0));
    CHECK(outcome_of(founding.world.act(founding.actor(founding.contractor_manager),
                                        RemovePerson{.person = person})) == "person.other_party");
    auto const removed =
        founding.world.act(founding.actor(founding.client_manager), RemovePerson{.person = person});
    Founding::must(removed);
    CHECK(founding.world.state.links.at(link).status == LinkStatus::withdrawn);
    auto const* gone = std::get_if<OwnerGone>(&removed->events.back());
    REQUIRE(gone != nullptr);
    CHECK(gone->solution == solution);
    CHECK(gone->party == Party::client);
    CHECK(outcome_of(founding.world.act(founding.actor(founding.client_manager),
                                        RemovePerson{.person = person})) == "person.already_left");
}

TEST_CASE("a link goes to the own party only, to whoever was named, one at a time") {
    Founding founding;
    founding.sign_both();
    auto const person =
        add_person(founding, founding.client_manager, Party::client, Craft::technical_manager);
    auto const stranger =
        add_person(founding, founding.client_manager, Party::client, Craft::technical_manager);
    auto const solution = solution_of(founding, person);
    auto const manager = founding.actor(founding.client_manager);
    CHECK(outcome_of(founding.world.act(founding.actor(founding.contractor_manager),
                                        owner_link(solution, Party::client, person))) ==
          "link.other_party");
    CHECK(outcome_of(founding.world.act(founding.actor(founding.facilitator),
                                        owner_link(solution, Party::client, person))) ==
          "rights.forbidden");
    CHECK(outcome_of(founding.world.act(manager, owner_link(solution, Party::client, stranger))) ==
          "link.not_named");
    CHECK(outcome_of(founding.world.act(manager, owner_link(SolutionId{{5}}, Party::client,
                                                            person))) == "not_found.solution");
    Founding::must(founding.world.act(manager, owner_link(solution, Party::client, person)));
    auto const first = as<LinkId>(founding.world.made.at(0));
    Founding::must(founding.world.act(manager, owner_link(solution, Party::client, person)));
    auto const second = as<LinkId>(founding.world.made.at(0));
    CHECK(founding.world.state.links.at(first).status == LinkStatus::withdrawn);
    CHECK(founding.world.state.links.at(second).status == LinkStatus::issued);
    founding.world.state.solutions.at(solution).owners.client->accepted = AcceptedBy::paper;
    CHECK(outcome_of(founding.world.act(manager, owner_link(solution, Party::client, person))) ==
          "link.already_accepted");
    CHECK(outcome_of(founding.world.act(founding.actor(founding.contractor_manager),
                                        WithdrawLink{.link = second})) == "not_found.link");
    Founding::must(founding.world.act(manager, WithdrawLink{.link = second}));
    CHECK(outcome_of(founding.world.act(manager, WithdrawLink{.link = second})) == "link.not_open");
}

TEST_CASE("a link is good for fourteen days and once") {
    Founding founding;
    founding.sign_both();
    auto const person =
        add_person(founding, founding.client_manager, Party::client, Craft::technical_manager);
    auto const solution = solution_of(founding, person);
    Founding::must(founding.world.act(founding.actor(founding.client_manager),
                                      owner_link(solution, Party::client, person)));
    auto const link = as<LinkId>(founding.world.made.at(0));
    auto& state = founding.world.state;
    Actor holder;
    holder.kind = ActorKind::link;
    holder.link = link;
    auto const tried = [&](Instant at) {
        Moment const moment{.at = at,
                            .today = amsterdam_date(at),
                            .draw = {},
                            .commit = {},
                            .checkpoint_size = 0,
                            .checkpoint_root = {}};
        return outcome_of(usable_link(Scene{state, founding.world.boxes, holder, moment}));
    };
    auto const issued_on = amsterdam_date(founding.world.now);
    CHECK(tried(amsterdam_instant(issued_on + 14, 24 * 60 - 1)) == "accepted");
    CHECK(tried(amsterdam_instant(issued_on + 15, 0)) == "link.expired");
    state.links.at(link).status = LinkStatus::used;
    CHECK(tried(founding.world.now) == "link.used");
    state.links.at(link).status = LinkStatus::withdrawn;
    CHECK(tried(founding.world.now) == "link.withdrawn");
    holder.link = LinkId{{3}};
    CHECK(tried(founding.world.now) == "not_found.link");
}

TEST_CASE("a party hands out two links to test readers, and names none of them") {
    Founding founding;
    founding.sign_both();
    CaseStory story;
    story.id = CaseId{founding.world.next_id()};
    story.state = CaseState::concept_page;
    founding.world.state.cases.emplace(story.id, story);
    auto const manager = founding.actor(founding.client_manager);
    IssueLink reader{.purpose = LinkPurpose::read_case,
                     .object = as<ObjectId>(story.id),
                     .location = {},
                     .party = Party::client,
                     .person = {}};
    auto named = reader;
    named.person = PersonId{{4}};
    CHECK(outcome_of(founding.world.act(manager, named)) == "link.reader_unnamed");
    Founding::must(founding.world.act(manager, reader));
    Founding::must(founding.world.act(manager, reader));
    CHECK(outcome_of(founding.world.act(manager, reader)) == "link.readers_enough");
    reader.party = Party::contractor;
    CHECK(outcome_of(founding.world.act(founding.actor(founding.contractor_manager), reader)) ==
          "accepted");
}
