// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/table/outcome_code.hpp"
#include "domain/table/outcome_rules.hpp"
#include "domain/world.hpp"

#include <doctest/doctest.h>

namespace hefboom::domain {

/// Why not; empty when it was accepted.
template <class T>
std::string refusal(Result<T> const& result) {
    return result ? std::string{} : result.error().key;
}

/// Two locations, both parties and one session at its harvest, to test what comes after it.
class TableWorld : public World {
public:
    LocationId almere{{1}}, zwolle{{2}};
    CaseId case_a{{1}};
    SessionId session{{1}};
    PersonId kievit{{1}}, grutto{{2}}, kauw{{3}}, specht{{4}};
    Actor facilitator = enrol(1, Role::facilitator, {}, {});
    Actor client = enrol(2, Role::contract_manager, Party::client, {});
    Actor contractor = enrol(3, Role::contract_manager, Party::contractor, {});
    Actor responsible = enrol(4, Role::end_responsible, Party::client, {almere});
    Actor elsewhere = enrol(5, Role::end_responsible, Party::client, {zwolle});
    Actor lead = enrol(6, Role::local_lead, Party::contractor, {almere, zwolle});
    Actor sponsor = enrol(7, Role::sponsor, Party::client, {});
    Actor clock;

    TableWorld() {
        go("2025-04-15");
        state.id = EngagementId{{9}};
        locate(almere, "2025-05-01");
        locate(zwolle, "2025-03-01");
        CaseStory story;
        story.id = case_a;
        story.state = CaseState::used;
        state.cases.emplace(case_a, story);
        hold(session, almere);
        employ(kievit, Party::client);
        employ(grutto, Party::client);
        employ(kauw, Party::contractor);
        employ(specht, Party::contractor);
    }

    void go(char const* iso) { now = amsterdam_instant(day(iso), 9 * 60); }
    [[nodiscard]] LocalDate today() const { return amsterdam_date(now); }

    /// A session of that day, open, at the harvest.
    void hold(SessionId id, LocationId location) {
        Session held;
        held.id = id;
        held.location = location;
        held.case_id = case_a;
        held.state = SessionState::open;
        held.on = today();
        held.step = Step::harvest;
        held.opened_at = now;
        state.sessions[id] = held;
    }

    Result<Decision> try_note(OutcomeKind kind) { return try_note(kind, next_code()); }
    Result<Decision> try_note(OutcomeKind kind, std::string const& code) {
        return act(facilitator, NoteOutcome{.session = session,
                                            .code = prose(code),
                                            .kind = kind,
                                            .text = prose("Rechtstreeks bellen mag."),
                                            .client_support = Support::carried,
                                            .contractor_support = Support::divided,
                                            .reservation = {}});
    }
    OutcomeId note(OutcomeKind kind) {
        REQUIRE(try_note(kind));
        return as<OutcomeId>(made.front());
    }
    Result<Decision> confirm(OutcomeId id, Party party) {
        return act(
            facilitator,
            ConfirmOutcome{.outcome = id, .party = party, .by = ConfirmedBy::initials_on_sheet});
    }
    OutcomeId confirmed(OutcomeKind kind) {
        auto const id = note(kind);
        REQUIRE(confirm(id, Party::client));
        REQUIRE(confirm(id, Party::contractor));
        return id;
    }
    OutcomeId safety() {
        REQUIRE(act(facilitator, RecordSafetyReport{.session = session,
                                                    .code = prose(next_code()),
                                                    .text = {},
                                                    .passed_to = prose("EV en IV")}));
        return as<OutcomeId>(made.front());
    }

    [[nodiscard]] std::string next_code() const {
        return "U" + std::to_string(next_number(state, case_a));
    }

    void happen(std::vector<Event> const& events) {
        for (auto const& event : events) {
            evolve(state, Stamp{as<ActorId>(facilitator.member), now}, event);
            journal.push_back(event);
        }
    }
    /// What the session does when its harvest ends.
    void end_harvest() {
        happen(bring_to_table(state, state.sessions.at(session), today()));
        state.sessions.at(session).harvest_ended = true;
        state.sessions.at(session).state = SessionState::harvested;
    }
    OutcomeId on_table() {
        auto const id = confirmed(OutcomeKind::proposal);
        end_harvest();
        return id;
    }

    /// As one would write who saw the answer that stands.
    DraftAnswer answer_to(OutcomeId id, AnswerKind kind) {
        auto const& standing = outcome(id).answer;
        DraftAnswer command{.outcome = id,
                            .based_on = standing ? standing->keys.version : 0,
                            .kind = kind,
                            .words = prose("Nee, zolang niemand iets aanraakt."),
                            .parked_until = {},
                            .solution = {},
                            .decided_on = {}};
        if (kind == AnswerKind::parked) command.parked_until = day("2026-06-30");
        return command;
    }
    Result<Decision> draft(Actor const& actor, OutcomeId id, AnswerKind kind) {
        return act(actor, answer_to(id, kind));
    }
    Result<Decision> turn(Actor const& actor, JointKind kind, ObjectId object) {
        auto const version = kind == JointKind::answer
                                 ? outcome(as<OutcomeId>(object)).answer->keys.version
                                 : state.solutions.at(as<SolutionId>(object)).keys.version;
        return act(actor, TurnKey{.kind = kind, .object = object, .version = version});
    }
    void answer(OutcomeId id, AnswerKind kind) {
        REQUIRE(draft(client, id, kind));
        REQUIRE(turn(client, JointKind::answer, as<ObjectId>(id)));
        REQUIRE(turn(contractor, JointKind::answer, as<ObjectId>(id)));
    }
    [[nodiscard]] Outcome const& outcome(OutcomeId id) const { return state.outcomes.at(id); }

private:
    Actor enrol(std::uint8_t number, Role role, std::optional<Party> party,
                std::vector<LocationId> locations) {
        Member member;
        member.id = MemberId{{number}};
        member.role = role;
        member.party = party;
        member.name = prose("naam").ref;
        member.status = MemberStatus::confirmed;
        member.locations = std::move(locations);
        state.members.emplace(member.id, member);
        return World::member(role, party, member.id);
    }
    void locate(LocationId id, char const* month) {
        Location location;
        location.id = id;
        location.code = prose("ALM").ref;
        location.place = prose("Almere").ref;
        location.starts.push_back({.month = day(month), .reason = {}, .at = now});
        state.locations.emplace(id, location);
    }
    void employ(PersonId id, Party party) {
        Person person;
        person.id = id;
        person.party = party;
        person.name = prose("naam").ref;
        person.locations = {almere, zwolle};
        state.people.emplace(id, person);
    }
};

} // namespace hefboom::domain
