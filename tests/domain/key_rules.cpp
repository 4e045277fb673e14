// SPDX-License-Identifier: EUPL-1.2
#include "domain/key_rules.hpp"

#include "domain/founding.hpp"
#include "domain/working_days.hpp"

#include <deque>
#include <map>
#include <set>

using namespace hefboom;
using namespace hefboom::domain;

namespace {

template <class Happened>
std::vector<Happened> events_of(World const& world) {
    std::vector<Happened> found;
    for (auto const& event : world.journal)
        if (auto const* one = std::get_if<Happened>(&event)) found.push_back(*one);
    return found;
}

RecordPaperKey paper(Founding const& founding, MemberId signer, LocalDate on) {
    return {.kind = JointKind::ground_rules,
            .object = founding.rules(),
            .version = founding.keys().version,
            .signer = signer,
            .on = on,
            .annex = annex_of(founding.world.state)};
}

TakeBackKey take_back(Founding const& founding) {
    return {.kind = JointKind::ground_rules, .object = founding.rules()};
}

PostponeDeadlock postpone(Founding const& founding, LocalDate until) {
    return {.kind = JointKind::ground_rules, .object = founding.rules(), .until = until};
}

/// Signed once by both, then drafted anew: managers are confirmed and no key stands.
Founding redrafted() {
    Founding founding;
    founding.sign_both();
    Founding::must(founding.world.act(founding.actor(founding.facilitator),
                                      founding.draft(1, {Party::client, Party::contractor})));
    return founding;
}

MemberId confirmed_deputy(Founding& founding, LocalDate from, LocalDate until) {
    Founding::must(founding.world.act(
        founding.actor(founding.client_sponsor),
        NameDeputy{.display_name = founding.world.prose("Kwartel"), .from = from, .until = until}));
    auto const deputy = as<MemberId>(founding.world.made.at(0));
    founding.accept(deputy);
    Founding::must(founding.world.act(founding.actor(founding.client_sponsor),
                                      ConfirmMember{.member = deputy}));
    return deputy;
}

} // namespace

TEST_CASE("the statement signed names version, text, person, role, method and what he could see") {
    Founding founding;
    auto const size = founding.world.state.size;
    Founding::must(founding.sign(founding.client_sponsor));
    auto const turned = events_of<KeyTurned>(founding.world).at(0);
    CHECK(turned.object == founding.rules());
    CHECK(turned.version == 1);
    CHECK(turned.shown == std::vector{founding.world.state.ground_rules.text.commitment});
    CHECK(turned.party == Party::client);
    CHECK(turned.member == founding.client_sponsor);
    CHECK(turned.name == founding.world.state.members.at(founding.client_sponsor).name);
    CHECK(turned.role == Role::sponsor);
    CHECK(turned.method == KeyMethod::passphrase);
    CHECK(turned.checkpoint_size == size);
}

TEST_CASE("one key seals nothing, the second seals and stops the clock") {
    Founding founding;
    Founding::must(founding.sign(founding.client_sponsor));
    CHECK_FALSE(founding.keys().sealed());
    CHECK(founding.keys().deadlock_on == working_days_after(*date_from_iso("2025-03-03"), 10));
    Founding::must(founding.sign(founding.contractor_sponsor));
    CHECK(founding.keys().sealed());
    CHECK_FALSE(founding.keys().deadlock_on);
}

TEST_CASE("the first seal draws the sides once and confirms everybody who accepted") {
    Founding founding;
    auto const invited = founding.invite(Role::data_protection, Party::client);
    auto const works_council = founding.join(Role::works_council, Party::contractor);
    CHECK_FALSE(founding.world.state.left);
    founding.sign_both();
    REQUIRE(founding.world.state.left);
    auto const& members = founding.world.state.members;
    for (auto const id : {founding.client_sponsor, founding.contractor_sponsor,
                          founding.client_manager, founding.contractor_manager, works_council})
        CHECK(members.at(id).status == MemberStatus::confirmed);
    CHECK(members.at(invited).status == MemberStatus::invited);

    auto const left = founding.world.state.left;
    Founding::must(founding.world.act(founding.actor(founding.facilitator),
                                      founding.draft(1, {Party::client, Party::contractor})));
    founding.sign_both();
    CHECK(founding.world.state.left == left);
    CHECK(events_of<SidesDrawn>(founding.world).size() == 1);
}

TEST_CASE("the sides are drawn by lot: both fall") {
    std::set<Party> seen;
    Founding founding;
    Founding::must(founding.sign(founding.client_sponsor));
    Actor const signer = founding.actor(founding.contractor_sponsor);
    for (std::uint8_t lot = 0; lot < 2; ++lot) {
        Moment const moment{.at = founding.world.now,
                            .today = amsterdam_date(founding.world.now),
                            .draw = [lot] { return std::array<std::uint8_t, 16>{lot}; },
                            .commit = [](Digest const&, Bytes const&) { return Digest{}; },
                            .checkpoint_size = 0,
                            .checkpoint_root = {}};
        auto const decision =
            decide(Scene{founding.world.state, founding.world.boxes, signer, moment},
                   Command{founding.turning()});
        REQUIRE(decision);
        for (auto const& event : decision->events)
            if (auto const* drawn = std::get_if<SidesDrawn>(&event)) seen.insert(drawn->left);
    }
    CHECK(seen.size() == 2);
}

TEST_CASE("of two accepted contract managers of one party the seal confirms neither") {
    Founding founding;
    auto const second = founding.join(Role::contract_manager, Party::client);
    founding.sign_both();
    auto const& members = founding.world.state.members;
    CHECK(members.at(founding.client_manager).status == MemberStatus::accepted);
    CHECK(members.at(second).status == MemberStatus::accepted);
    CHECK(members.at(founding.contractor_manager).status == MemberStatus::confirmed);
}

TEST_CASE("a key under an older version is refused, and so is a second one of the same party") {
    Founding founding;
    auto stale = founding.turning();
    Founding::must(founding.world.act(founding.actor(founding.facilitator), founding.draft(1)));
    CHECK(outcome_of(founding.world.act(founding.actor(founding.client_sponsor), stale)) ==
          "key.outdated");
    Founding::must(founding.sign(founding.client_sponsor));
    CHECK(outcome_of(founding.sign(founding.client_sponsor)) == "key.already_turned");
}

TEST_CASE("nothing drafted is nothing to sign, and an object of nobody is not found") {
    Founding founding;
    founding.world.state.ground_rules.keys = {};
    CHECK(outcome_of(founding.sign(founding.client_sponsor)) == "key.nothing_to_sign");
    auto const sponsor = founding.actor(founding.client_sponsor);
    CHECK(outcome_of(founding.world.act(
              sponsor, TurnKey{.kind = JointKind::ground_rules, .object = {}, .version = 0})) ==
          "not_found.ground_rules");
    founding.world.state.members.at(founding.client_manager).status = MemberStatus::confirmed;
    auto const manager = founding.actor(founding.client_manager);
    auto const turn = [&](JointKind kind) {
        return outcome_of(
            founding.world.act(manager, TurnKey{.kind = kind, .object = {}, .version = 1}));
    };
    CHECK(turn(JointKind::case_story) == "not_found.case");
    CHECK(turn(JointKind::answer) == "not_found.answer");
    CHECK(turn(JointKind::solution) == "not_found.solution");
}

TEST_CASE("a key can be taken back until the other turns, by whoever turned it") {
    auto founding = redrafted();
    Founding::must(founding.sign(founding.client_sponsor));
    CHECK(outcome_of(founding.world.act(founding.actor(founding.contractor_sponsor),
                                        take_back(founding))) == "key.not_turned");
    Founding::must(
        founding.world.act(founding.actor(founding.client_sponsor), take_back(founding)));
    CHECK(founding.keys().none());
    CHECK_FALSE(founding.keys().deadlock_on);
    CHECK(founding.keys().version == 2);
    founding.sign_both();
    CHECK(outcome_of(founding.world.act(founding.actor(founding.client_sponsor),
                                        take_back(founding))) == "key.sealed");
}

TEST_CASE("nobody takes back the key another turned, but a sponsor that of his deputy") {
    auto founding = redrafted();
    auto const today = amsterdam_date(founding.world.now);
    auto const deputy = confirmed_deputy(founding, today, today + 7);
    Founding::must(founding.sign(founding.client_sponsor));
    CHECK(outcome_of(founding.world.act(founding.actor(deputy), take_back(founding))) ==
          "key.not_yours");
    CHECK(outcome_of(founding.world.act(founding.actor(founding.client_manager),
                                        take_back(founding))) == "key.not_yours");
    Founding::must(
        founding.world.act(founding.actor(founding.client_sponsor), take_back(founding)));
    Founding::must(founding.sign(deputy));
    Founding::must(
        founding.world.act(founding.actor(founding.client_sponsor), take_back(founding)));
    CHECK(founding.keys().none());
}

TEST_CASE("a deputy signs as himself, namens his sponsor, only between his dates") {
    auto founding = redrafted();
    auto const today = amsterdam_date(founding.world.now);
    auto const deputy = confirmed_deputy(founding, today + 3, today + 5);
    CHECK(outcome_of(founding.sign(deputy)) == "key.deputy_dates");
    founding.world.pass_days(6);
    CHECK(outcome_of(founding.sign(deputy)) == "key.deputy_dates");
    founding.world.pass_days(-1);
    Founding::must(founding.sign(deputy));
    auto const turned = events_of<KeyTurned>(founding.world).back();
    CHECK(turned.member == deputy);
    CHECK(turned.role == Role::deputy);
    CHECK(turned.on_behalf_of == founding.client_sponsor);
    CHECK(outcome_of(founding.sign(founding.client_sponsor)) == "key.already_turned");
}

TEST_CASE("the same account in two places is one person and cannot turn both keys") {
    auto founding = redrafted();
    auto& members = founding.world.state.members;
    members.at(founding.contractor_sponsor).account = members.at(founding.client_sponsor).account;
    Founding::must(founding.sign(founding.client_sponsor));
    CHECK(outcome_of(founding.sign(founding.contractor_sponsor)) == "key.same_person");
}

TEST_CASE("a sponsor's paper signature is recorded by his own contract manager and marked") {
    auto founding = redrafted();
    auto const today = amsterdam_date(founding.world.now);
    auto const manager = founding.actor(founding.client_manager);
    CHECK(outcome_of(founding.world.act(manager, paper(founding, founding.contractor_sponsor,
                                                       today))) == "key.paper_of_other_party");
    CHECK(outcome_of(founding.world.act(manager, paper(founding, founding.client_manager,
                                                       today))) == "key.paper_not_sponsor");
    CHECK(outcome_of(founding.world.act(manager, paper(founding, founding.client_sponsor,
                                                       today + 1))) == "key.paper_in_future");
    auto other_kind = paper(founding, founding.client_sponsor, today);
    other_kind.kind = JointKind::solution;
    CHECK(outcome_of(founding.world.act(manager, other_kind)) == "key.not_on_paper");
    CHECK(outcome_of(founding.world.act(founding.actor(founding.facilitator),
                                        paper(founding, founding.client_sponsor, today))) ==
          "rights.forbidden");

    Founding::must(
        founding.world.act(manager, paper(founding, founding.client_sponsor, today + -2)));
    auto const& key = *founding.keys().client;
    CHECK(key.member == founding.client_sponsor);
    CHECK(key.method == KeyMethod::paper);
    CHECK(key.on == today + -2);
    CHECK(key.recorded_by == founding.client_manager);
    Founding::must(founding.world.act(manager, take_back(founding)));
    CHECK(founding.keys().none());
}

TEST_CASE("a sponsor who has no account yet founds on paper, through a manager nobody confirmed") {
    Founding founding;
    auto const today = amsterdam_date(founding.world.now);
    auto const manager = founding.actor(founding.client_manager);
    REQUIRE(manager.status == MemberStatus::accepted);
    auto& members = founding.world.state.members;
    members.at(founding.client_sponsor).status = MemberStatus::invited;
    members.at(founding.client_sponsor).account = {};
    Founding::must(founding.world.act(manager, paper(founding, founding.client_sponsor, today)));
    CHECK(founding.keys().client->recorded_by == founding.client_manager);
    Founding::must(founding.sign(founding.contractor_sponsor));
    CHECK(founding.keys().sealed());
    CHECK(members.at(founding.client_manager).status == MemberStatus::confirmed);
    CHECK(members.at(founding.client_sponsor).status == MemberStatus::invited);
    founding.accept(founding.client_sponsor);
    CHECK(members.at(founding.client_sponsor).status == MemberStatus::confirmed);
}

TEST_CASE(
    "after the first seal an unconfirmed manager records no paper: he would confirm himself") {
    auto founding = redrafted();
    auto const today = amsterdam_date(founding.world.now);
    founding.world.state.members.at(founding.client_manager).status = MemberStatus::accepted;
    CHECK(outcome_of(founding.world.act(founding.actor(founding.client_manager),
                                        paper(founding, founding.client_sponsor, today))) ==
          "rights.not_confirmed");
}

TEST_CASE("who left signs nothing, and only who is here stands on a list on paper") {
    auto founding = redrafted();
    auto const today = amsterdam_date(founding.world.now);
    auto const manager = founding.actor(founding.client_manager);
    auto record = paper(founding, founding.client_sponsor, today);
    record.annex.push_back(MemberId{{9, 9}});
    CHECK(outcome_of(founding.world.act(manager, record)) == "key.annex_unknown");
    founding.world.state.members.at(founding.client_sponsor).status = MemberStatus::left;
    CHECK(outcome_of(founding.world.act(
              manager, paper(founding, founding.client_sponsor, today))) == "member.already_left");
}

TEST_CASE("a seal confirms exactly who was listed in what his own sponsor signed") {
    Founding founding;
    auto const before = founding.join(Role::works_council, Party::client);
    auto const invited = founding.invite(Role::data_protection, Party::client);
    Founding::must(founding.sign(founding.client_sponsor));
    // Between the two signatures two more come in: the client's sponsor never read their names.
    auto const client_later = founding.join(Role::works_council, Party::client);
    auto const contractor_later = founding.join(Role::works_council, Party::contractor);
    auto const facilitator_later = founding.join(Role::facilitator, std::nullopt);
    Founding::must(founding.sign(founding.contractor_sponsor));
    auto const status = [&](MemberId id) { return founding.world.state.members.at(id).status; };
    CHECK(status(before) == MemberStatus::confirmed);
    CHECK(status(client_later) == MemberStatus::accepted);
    CHECK(status(contractor_later) == MemberStatus::confirmed);
    CHECK(status(facilitator_later) == MemberStatus::accepted);
    // Whoever was listed and comes in later is confirmed then; whoever was not is not.
    founding.accept(invited);
    CHECK(status(invited) == MemberStatus::confirmed);
    CHECK(status(founding.join(Role::data_protection, Party::contractor)) ==
          MemberStatus::accepted);
}

TEST_CASE("a key is turned on the list that was read, not on one that grew meanwhile") {
    Founding founding;
    auto const read = founding.turning();
    founding.invite(Role::works_council, Party::contractor);
    auto const sponsor = founding.actor(founding.client_sponsor);
    CHECK(outcome_of(founding.world.act(sponsor, read)) == "key.annex_changed");
    auto silent = founding.turning();
    silent.annex.reset();
    CHECK(outcome_of(founding.world.act(sponsor, silent)) == "key.annex_changed");
    Founding::must(founding.sign(founding.client_sponsor));
    CHECK(events_of<KeyTurned>(founding.world).back().annex == annex_of(founding.world.state));
}

TEST_CASE("both contract managers together stop the deadlock clock, one alone does not") {
    auto founding = redrafted();
    auto const today = amsterdam_date(founding.world.now);
    auto const client = founding.actor(founding.client_manager);
    auto const contractor = founding.actor(founding.contractor_manager);
    CHECK(outcome_of(founding.world.act(client, postpone(founding, today + 30))) ==
          "key.no_deadlock");
    Founding::must(founding.sign(founding.client_sponsor));
    auto const deadlock = *founding.keys().deadlock_on;
    CHECK(outcome_of(founding.world.act(client, postpone(founding, deadlock))) ==
          "key.postpone_too_early");
    CHECK(outcome_of(founding.world.act(client, postpone(founding, today + 93))) ==
          "key.postpone_too_late");
    Founding::must(founding.world.act(client, postpone(founding, today + 30)));
    CHECK(outcome_of(founding.world.act(client, postpone(founding, today + 30))) ==
          "key.already_asked");
    CHECK(founding.keys().deadlock_on == deadlock);
    Founding::must(founding.world.act(contractor, postpone(founding, today + 40)));
    CHECK(founding.keys().deadlock_on == deadlock);
    Founding::must(founding.world.act(client, postpone(founding, today + 40)));
    CHECK(founding.keys().deadlock_on == today + 40);
    CHECK_FALSE(founding.keys().postpone_asked_by);
}

TEST_CASE("the clock tells both sponsors the day after the last one, once") {
    auto founding = redrafted();
    Founding::must(founding.sign(founding.client_sponsor));
    Actor const clock;
    ReachDeadlock const reach{.kind = JointKind::ground_rules, .object = founding.rules()};
    auto const last = *founding.keys().deadlock_on;
    founding.world.now = amsterdam_instant(last, 24 * 60 - 1);
    CHECK(outcome_of(founding.world.act(clock, reach)) == "key.no_deadlock");
    founding.world.now = amsterdam_instant(last + 1, 0);
    Founding::must(founding.world.act(clock, reach));
    CHECK(founding.keys().sponsors_told);
    CHECK(outcome_of(founding.world.act(clock, reach)) == "key.no_deadlock");
    Founding::must(founding.sign(founding.contractor_sponsor));
    CHECK(founding.keys().sealed());
}

TEST_CASE("a single key of a leaver lapses, a full seal survives him") {
    auto founding = redrafted();
    Founding::must(founding.sign(founding.client_sponsor));
    Founding::must(founding.world.act(founding.actor(founding.client_sponsor),
                                      EndMembership{.member = founding.client_sponsor}));
    CHECK(founding.keys().none());
    CHECK(events_of<KeyLapsed>(founding.world).size() == 1);

    auto sealed = redrafted();
    sealed.sign_both();
    Founding::must(sealed.world.act(sealed.actor(sealed.client_sponsor),
                                    EndMembership{.member = sealed.client_sponsor}));
    CHECK(sealed.keys().sealed());
}

TEST_CASE("an edit must name whose keys fall, and voids both") {
    auto founding = redrafted();
    founding.sign_both();
    auto const facilitator = founding.actor(founding.facilitator);
    auto const silent = founding.world.act(facilitator, founding.draft(2));
    REQUIRE_FALSE(silent);
    CHECK(silent.error().key == "ground_rules.keys_would_fall");
    CHECK(silent.error().details ==
          std::vector<std::pair<std::string, std::string>>{{"parties", "client,contractor"}});
    CHECK(outcome_of(founding.world.act(facilitator, founding.draft(2, {Party::client}))) ==
          "ground_rules.keys_would_fall");
    Founding::must(
        founding.world.act(facilitator, founding.draft(2, {Party::contractor, Party::client})));
    CHECK(founding.keys().none());
    CHECK(founding.keys().version == 3);
}

// Hand-written expectation: who may turn which key with which status.
TEST_CASE("only a sponsor signs the ground rules and only a contract manager the rest") {
    auto const roles = {Role::facilitator,   Role::contract_manager, Role::sponsor,
                        Role::deputy,        Role::end_responsible,  Role::local_lead,
                        Role::works_council, Role::data_protection,  Role::nobody};
    auto const kinds = {JointKind::ground_rules, JointKind::case_story, JointKind::answer,
                        JointKind::solution};
    int passed = 0;
    int probed = 0;
    for (auto const role : roles)
        for (auto const status : {MemberStatus::invited, MemberStatus::accepted,
                                  MemberStatus::confirmed, MemberStatus::left})
            for (auto const kind : kinds) {
                Founding founding;
                CaseStory story;
                story.id = CaseId{founding.world.next_id()};
                founding.world.state.cases.emplace(story.id, story);
                auto actor = World::member(role, Party::client, MemberId{{9}});
                actor.status = status;
                auto const object =
                    kind == JointKind::ground_rules ? founding.rules() : as<ObjectId>(story.id);
                auto const said = outcome_of(
                    founding.world.act(actor, TurnKey{.kind = kind,
                                                      .object = object,
                                                      .version = 1,
                                                      .annex = annex_of(founding.world.state)}));
                bool const gets_past_the_table =
                    said == "accepted" || said.starts_with("not_found.") ||
                    said == "key.nothing_to_sign" || said == "key.outdated" ||
                    said == "key.deputy_of_nobody";
                bool const sponsor_on_rules =
                    kind == JointKind::ground_rules && role == Role::sponsor &&
                    (status == MemberStatus::accepted || status == MemberStatus::confirmed);
                bool const deputy_on_rules = kind == JointKind::ground_rules &&
                                             role == Role::deputy &&
                                             status == MemberStatus::confirmed;
                bool const manager_on_rest = kind != JointKind::ground_rules &&
                                             role == Role::contract_manager &&
                                             status == MemberStatus::confirmed;
                CAPTURE(static_cast<int>(role));
                CAPTURE(static_cast<int>(status));
                CAPTURE(static_cast<int>(kind));
                CAPTURE(said);
                CHECK(gets_past_the_table ==
                      (sponsor_on_rules || deputy_on_rules || manager_on_rest));
                if (gets_past_the_table) ++passed;
                ++probed;
            }
    CHECK(probed == 9 * 4 * 4);
    CHECK(passed == 2 + 1 + 3);
}

namespace {

/// The state graph of one joint object under everything anybody can do to it.
class Graph {
public:
    void explore() {
        Founding start = redrafted();
        auto const today = amsterdam_date(start.world.now);
        deputy_ = confirmed_deputy(start, today, today + 60);
        visit(start);
        while (!waiting_.empty()) {
            auto const here = std::move(waiting_.front());
            waiting_.pop_front();
            for (auto const& step : steps(here)) {
                auto next = here;
                if (step(next)) visit(next);
            }
        }
    }

    std::size_t states = 0;
    std::size_t sealed = 0;

private:
    using Step = std::function<bool(Founding&)>;
    static constexpr std::int32_t versions_most = 4;

    static std::string fingerprint(Founding const& founding) {
        auto const& keys = founding.keys();
        auto text = std::to_string(keys.version);
        for (auto const party : {Party::client, Party::contractor}) {
            auto const& key = keys.of(party);
            text += '|';
            if (key)
                text += to_string(key->member) + std::to_string(static_cast<int>(key->method)) +
                        (key->on_behalf_of ? "d" : "");
        }
        text += keys.deadlock_on ? to_iso(*keys.deadlock_on) : "-";
        text += keys.sponsors_told ? "told" : "";
        text += keys.postpone_asked_by ? std::to_string(static_cast<int>(*keys.postpone_asked_by))
                                       : "-";
        text += std::to_string(founding.world.now.ms);
        for (auto const& [id, member] : founding.world.state.members)
            text += std::to_string(static_cast<int>(member.status));
        return text;
    }

    void visit(Founding const& founding) {
        if (founding.keys().version > versions_most) return;
        if (!seen_.insert(fingerprint(founding)).second) return;
        ++states;
        check(founding);
        waiting_.push_back(founding);
    }

    void check(Founding const& founding) {
        auto const& keys = founding.keys();
        if (!keys.sealed()) return;
        ++sealed;
        CHECK(keys.client->member != keys.contractor->member);
        auto const& members = founding.world.state.members;
        CHECK(members.at(keys.client->member).party == Party::client);
        CHECK(members.at(keys.contractor->member).party == Party::contractor);
        CHECK_FALSE(keys.deadlock_on);
        // Both keys were turned on this very version, and nothing was drafted since.
        std::map<Party, std::int32_t> turned;
        for (auto const& event : founding.world.journal) {
            if (std::holds_alternative<GroundRulesDrafted>(event)) turned.clear();
            if (auto const* back = std::get_if<KeyTakenBack>(&event)) turned.erase(back->party);
            if (auto const* lapsed = std::get_if<KeyLapsed>(&event)) turned.erase(lapsed->party);
            if (auto const* key = std::get_if<KeyTurned>(&event)) turned[key->party] = key->version;
        }
        CHECK(turned == std::map<Party, std::int32_t>{{Party::client, keys.version},
                                                      {Party::contractor, keys.version}});
    }

    std::vector<Step> steps(Founding const& here) const {
        std::vector<Step> steps;
        auto const command = [&](MemberId who, Command const& asked) {
            steps.push_back([who, asked](Founding& founding) {
                return founding.world.act(founding.actor(who), asked).has_value();
            });
        };
        auto const today = amsterdam_date(here.world.now);
        auto old = here.turning();
        --old.version;
        for (auto const who : {here.client_sponsor, here.contractor_sponsor, deputy_,
                               here.client_manager, here.contractor_manager, here.facilitator}) {
            command(who, here.turning());
            command(who, old);
            command(who, take_back(here));
            command(who, postpone(here, *date_from_iso("2025-05-20")));
        }
        command(here.client_manager, paper(here, here.client_sponsor, today));
        command(here.contractor_manager, paper(here, here.contractor_sponsor, today));
        command(here.contractor_sponsor, EndMembership{.member = here.contractor_sponsor});
        steps.push_back([](Founding& founding) {
            return founding.world
                .act(founding.actor(founding.facilitator),
                     founding.draft(founding.keys().version, founding.keys().standing()))
                .has_value();
        });
        steps.push_back([](Founding& founding) {
            if (founding.world.now > amsterdam_instant(*date_from_iso("2025-04-01"), 0))
                return false;
            founding.world.pass_days(40);
            return true;
        });
        steps.push_back([](Founding& founding) {
            return founding.world
                .act(Actor{},
                     ReachDeadlock{.kind = JointKind::ground_rules, .object = founding.rules()})
                .has_value();
        });
        return steps;
    }

    MemberId deputy_;
    std::set<std::string> seen_;
    std::deque<Founding> waiting_;
};

} // namespace

TEST_CASE("no path whatever leads to a seal without two keys of two people of two parties") {
    Graph graph;
    graph.explore();
    CHECK(graph.states > 200);
    CHECK(graph.sealed > 20);
    MESSAGE(graph.states, " states, ", graph.sealed, " of them sealed");
}
