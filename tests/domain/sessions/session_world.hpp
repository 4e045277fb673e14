// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/sessions/ballot_box.hpp"
#include "domain/sessions/console_view.hpp"
#include "domain/sessions/seat_view.hpp"
#include "domain/world.hpp"

#include <cassert>
#include <doctest/doctest.h>
#include <map>
#include <string>
#include <vector>

namespace hefboom::domain {

/// The counts of one statement as the worked example writes them.
struct Votes {
    std::string_view code;
    std::int32_t client = 0, contractor = 0;                   ///< agreeing
    std::int32_t client_predicts = 0, contractor_predicts = 0; ///< that most others agree
    std::int32_t client_again = 0, contractor_again = 0;       ///< agreeing in the second vote
    bool silent_agreement = false;
};

/// A location, a released case and everything that happens to one session, act by act. Each act
/// checks that it was accepted; `refused` gives the key of one that was not.
class SessionWorld {
public:
    World world;
    LocationId location{world.next_id()};
    LocationId elsewhere{world.next_id()};
    CaseId case_id{world.next_id()};
    SessionId session_id;
    Actor facilitator = World::member(Role::facilitator, std::nullopt, MemberId{{7, 7, 7}});
    Actor clock;

    explicit SessionWorld(std::size_t statements) {
        add_location(location);
        add_location(elsewhere);
        CaseStory story;
        story.id = case_id;
        story.code = ref();
        story.state = CaseState::released;
        story.keys.version = 4;
        story.sections[static_cast<std::size_t>(Section::title)].push_back({1, ref(), {}, {}});
        story.sections[static_cast<std::size_t>(Section::question)].push_back({1, ref(), {}, {}});
        for (std::size_t i = 0; i < statements; ++i)
            story.statements.push_back({.id = StatementId{world.next_id()},
                                        .kind = StatementKind::norm,
                                        .text = ref(),
                                        .leans_on = LeansOn::room_sheet});
        for (auto& box : story.accumulators) {
            box = BoxId{world.next_id()};
            world.boxes.apply(OpenBox{box});
        }
        world.state.cases.emplace(case_id, std::move(story));
    }

    TextRef ref() { return world.prose("een tekst").ref; }
    CaseStory& story() { return world.state.cases.at(case_id); }
    Session const& session() const { return world.state.sessions.at(session_id); }
    Round const& round(std::int32_t number) const { return *session().current_round(number); }
    RoundId round_id(std::int32_t number) const { return round(number).id; }

    std::vector<StatementId> statements() const {
        std::vector<StatementId> ids;
        for (auto const& each : world.state.cases.at(case_id).statements)
            ids.push_back(each.id);
        return ids;
    }

    Decision act(Command const& command) { return act_as(facilitator, command); }
    Decision act_as(Actor const& actor, Command const& command) {
        auto decision = world.act(actor, command);
        INFO("refused with ", decision ? std::string("nothing") : decision.error().key);
        REQUIRE(decision.has_value());
        return *decision;
    }
    std::string refused(Command const& command) { return refused_as(facilitator, command); }
    std::string refused_as(Actor const& actor, Command const& command) {
        auto const decision = world.act(actor, command);
        return decision ? "accepted" : decision.error().key;
    }

    PlanSession plan_command() const {
        return {.location = location,
                .case_id = case_id,
                .on = *date_from_iso("2025-03-18"),
                .starts_minutes = 13 * 60,
                .script = ScriptKind::standard,
                .room = {}};
    }
    void plan() { plan_as(plan_command()); }
    void plan_as(PlanSession const& command) {
        session_id = as<SessionId>(act(command).made.front());
    }
    void expect(std::int32_t client, std::int32_t contractor) {
        act(ExpectHeads{.session = session_id, .client = client, .contractor = contractor});
    }
    void prepare(std::int32_t client, std::int32_t contractor) {
        plan();
        choose_all();
        expect(client, contractor);
        act(PrepareSession{session_id});
    }
    void choose_all() { act(ChooseStatements{session_id, statements(), {}}); }
    void open(std::int32_t client, std::int32_t contractor) {
        prepare(client, contractor);
        world.now = amsterdam_instant(session().on, 13 * 60);
        act(OpenSession{session_id});
    }
    void go(Step to) { act(Advance{.session = session_id, .from = session().step, .to = to}); }
    void go_to_voting() {
        for (auto const step : {Step::opening, Step::silent_reading, Step::facts, Step::voting})
            go(step);
    }

    static Digest device(std::uint8_t number) {
        Digest digest{};
        digest.fill(number);
        return digest;
    }
    Actor seat(RoundId round, Party party, std::int32_t number) const {
        Actor actor;
        actor.kind = ActorKind::seat;
        actor.id = as<ActorId>(round);
        actor.party = party;
        actor.round = round;
        actor.seat = device(static_cast<std::uint8_t>(101 + number));
        actor.seat[0] = static_cast<std::uint8_t>(1 + static_cast<int>(party));
        std::copy(round.bytes.begin(), round.bytes.end(), actor.seat.begin() + 16);
        actor.device = device(static_cast<std::uint8_t>(1 + number));
        return actor;
    }
    void join_and_cast(Actor const& seat, std::vector<BallotCell> const& cells) {
        act_as(seat, JoinSeat{});
        act_as(seat, CastBallot{.sequence = 1, .cells = cells});
    }

    /// The card of voter `index` of a party when `agreeing` of them agree and `predicting` predict
    /// that most others agree. Half of either side "eerder".
    static BallotCell cell(StatementId statement, std::int32_t index, std::int32_t agreeing,
                           std::optional<std::int32_t> predicting) {
        bool const first = index % 2 == 0;
        auto const agree = first ? Vote::agree : Vote::rather_agree;
        auto const disagree = first ? Vote::disagree : Vote::rather_disagree;
        return {statement, index < agreeing ? agree : disagree,
                !predicting           ? Prediction::none
                : index < *predicting ? Prediction::agree
                                      : Prediction::disagree};
    }

    /// Everybody votes by phone as the table says.
    void vote(RoundId id, std::vector<Votes> const& table) {
        auto const round = *session().round(id);
        bool const first = round.number == 1;
        bool const predicts = round.predictions == Predictions::asked;
        auto const cast = [&](Party party, std::int32_t heads, auto agreeing, auto predicting) {
            for (std::int32_t i = 0; i < heads; ++i) {
                std::vector<BallotCell> cells;
                for (std::size_t s = 0; s < round.statements.size(); ++s)
                    cells.push_back(
                        cell(round.statements[s], i, table[s].*agreeing,
                             predicts ? std::optional(table[s].*predicting) : std::nullopt));
                join_and_cast(seat(id, party, i), cells);
            }
        };
        cast(Party::client, round.client_seats, first ? &Votes::client : &Votes::client_again,
             &Votes::client_predicts);
        cast(Party::contractor, round.contractor_seats,
             first ? &Votes::contractor : &Votes::contractor_again, &Votes::contractor_predicts);
    }

    void reveal(RoundId id) {
        if (session().round(id)->predictions == Predictions::asked)
            act(Reveal{.round = id, .beat = Beat::predictions});
        act(Reveal{.round = id, .beat = Beat::votes});
    }
    /// Opens, votes, locks and reveals the round of that number.
    void hold_round(std::int32_t number, std::vector<Votes> const& table) {
        auto const id = round_id(number);
        act(OpenRound{id});
        vote(id, table);
        act(LockRound{id});
        reveal(id);
    }
    /// The whole meeting from an open session to the end of the harvest.
    void hold(std::vector<Votes> const& table) {
        hold_until_harvest(table);
        act(EndHarvest{session_id});
    }
    void hold_until_harvest(std::vector<Votes> const& table) {
        go_to_voting();
        hold_round(1, table);
        for (auto const step : {Step::reveal, Step::perspective, Step::why, Step::better})
            go(step);
        go(Step::second_vote);
        hold_round(2, table);
        for (auto const step : {Step::harvest, Step::reflection, Step::check_out})
            go(step);
    }

    ConsoleView console() const {
        auto view = console_view(world.state, world.boxes, facilitator, session_id, world.now);
        REQUIRE(view.has_value());
        return *view;
    }

    template <class Kind>
    std::vector<Kind> happened() const {
        std::vector<Kind> found;
        for (auto const& event : world.journal)
            if (auto const* kind = std::get_if<Kind>(&event)) found.push_back(*kind);
        return found;
    }

private:
    void add_location(LocationId id) {
        Location place;
        place.id = id;
        place.code = ref();
        place.place = ref();
        place.safety_route = ref();
        place.team = {
            .technical_managers = 6, .facility_managers = 1, .technicians = 6, .coordinators = 1};
        world.state.locations.emplace(id, place);
    }
};

} // namespace hefboom::domain
