// SPDX-License-Identifier: EUPL-1.2
#include "domain/solutions/running_trials.hpp"

#include "domain/solutions/solution_world.hpp"

using namespace hefboom;
using namespace hefboom::domain;

namespace {

enum class Turn { start, adjust, keep, stop };

/// One move of the worked example: which solution (1–6) does what at which of the five locations.
struct Move {
    char const* on;
    Turn turn;
    std::size_t solution;
    std::vector<std::size_t> at;
};

constexpr std::size_t zwo = 0, rsw = 1, alm = 2, ehv = 3, apd = 4;

/// Everything that starts, changes, stays or stops in the example's year.
std::vector<Move> the_year() {
    return {{"2025-04-14", Turn::start, 3, {zwo}},
            {"2025-05-12", Turn::start, 1, {zwo, rsw}},
            {"2025-05-19", Turn::start, 3, {rsw}},
            {"2025-06-02", Turn::start, 1, {alm}},
            {"2025-06-23", Turn::start, 6, {alm}},
            {"2025-07-01", Turn::start, 2, {zwo, rsw, alm, ehv}},
            {"2025-07-01", Turn::start, 5, {zwo, rsw, alm}},
            {"2025-07-14", Turn::start, 1, {ehv}},
            {"2025-07-14", Turn::start, 3, {ehv}},
            {"2025-07-14", Turn::start, 5, {ehv}},
            {"2025-08-25", Turn::keep, 1, {rsw, alm}},
            {"2025-08-25", Turn::keep, 3, {zwo}},
            {"2025-09-01", Turn::start, 3, {alm}},
            {"2025-09-01", Turn::start, 6, {zwo, rsw}},
            {"2025-09-15", Turn::keep, 1, {zwo}},
            {"2025-09-15", Turn::keep, 3, {rsw}},
            {"2025-09-15", Turn::keep, 5, {alm}},
            {"2025-09-22", Turn::start, 4, {zwo, rsw, alm}},
            {"2025-09-22", Turn::keep, 5, {ehv}},
            {"2025-09-29", Turn::start, 6, {ehv}},
            {"2025-10-01", Turn::start, 2, {apd}},
            {"2025-10-20", Turn::adjust, 3, {ehv}},
            {"2025-10-20", Turn::start, 1, {apd}},
            {"2025-10-20", Turn::start, 3, {apd}},
            {"2025-10-20", Turn::start, 5, {apd}},
            {"2025-11-03", Turn::stop, 6, {ehv}},
            {"2025-11-10", Turn::start, 4, {ehv}}};
}

class Year : public SolutionWorld {
public:
    std::vector<LocationId> places{zwolle, LocationId{{3}}, almere, LocationId{{4}},
                                   LocationId{{5}}};
    std::vector<SolutionId> solutions{SolutionId{}};

    Year() {
        for (auto const place : places)
            state.locations[place].id = place;
        for (auto& [id, member] : state.members)
            member.locations = places;
        for (auto& [id, person] : state.people)
            person.locations = places;
        go("2025-04-08");
        for (int number = 1; number <= 6; ++number)
            solutions.push_back(decide_one(number));
    }

    void make(Move const& move) {
        go(move.on);
        for (auto const place : move.at) {
            CAPTURE(move.on);
            CAPTURE(move.solution);
            CHECK(refusal(make_at(move, places[place])) == "");
        }
    }

private:
    SolutionId decide_one(int number) {
        auto const id = open();
        auto command = full(id);
        command.terms.locations = places;
        command.terms.scope = number == 2 ? Scope::contract_wide : Scope::per_location;
        REQUIRE(act(client, command));
        pair(id);
        seal(id);
        for (auto const place : places) {
            duo(id, place);
            REQUIRE(mark(responsible, id, place));
            REQUIRE(mark(lead, id, place));
        }
        return id;
    }

    Result<Decision> make_at(Move const& move, LocationId place) {
        auto const id = solutions[move.solution];
        auto const on = today();
        switch (move.turn) {
        case Turn::start: return start(id, place);
        case Turn::keep:
            (void)act(contractor, KeepApplication{.solution = id, .location = place, .on = on});
            return act(client, KeepApplication{.solution = id, .location = place, .on = on});
        case Turn::adjust:
            return act(client, AdjustApplication{.solution = id,
                                                 .location = place,
                                                 .on = on,
                                                 .reason = prose("Alleen P1-installaties.")});
        case Turn::stop: break;
        }
        return act(lead, StopApplication{.solution = id,
                                         .location = place,
                                         .on = on,
                                         .reason = prose("We willen eerst S3 goed doen.")});
    }
};

} // namespace

TEST_CASE("the six solutions of the example start, stay and stop as told; one waits for a place") {
    Year year;
    for (auto const& move : the_year())
        year.make(move);
    year.go("2025-12-31");
    for (auto const place : year.places)
        CHECK(running_trials(year.state, place, year.today()) == 3);
    CHECK(refusal(year.start(year.solutions[4], year.places[apd])) == "solution.no_room_here");
    CHECK(refusal(year.start(year.solutions[6], year.places[apd])) == "solution.no_room_here");
}

TEST_CASE("at most three trials run at a location on every day of that year") {
    Year year;
    for (auto const& move : the_year())
        year.make(move);
    for (auto on = day("2025-01-01"); on <= day("2025-12-31"); on = on + 1)
        for (auto const place : year.places)
            CHECK(running_trials(year.state, place, on) <=
                  limits::running_trials_per_location_most);
}

TEST_CASE("a trial counts from the day it starts until the day before it ends") {
    SolutionWorld world;
    auto const id = world.running();
    auto const first = world.today();
    CHECK(running_trials(world.state, world.almere, first + -1) == 0);
    CHECK(running_trials(world.state, world.almere, first) == 1);
    world.pass_days(5);
    REQUIRE(world.stop(world.lead, id));
    CHECK(running_trials(world.state, world.almere, first + 4) == 1);
    CHECK(running_trials(world.state, world.almere, first + 5) == 0);
    CHECK(has_room(world.state, world.almere, first));
}
