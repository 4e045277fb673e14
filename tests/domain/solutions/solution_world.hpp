// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/solutions/solution_allows.hpp"
#include "domain/solutions/solution_rules.hpp"
#include "domain/table/table_world.hpp"

namespace hefboom::domain {

/// A confirmed outcome, and solutions that grow from it.
class SolutionWorld : public TableWorld {
public:
    OutcomeId origin = on_table();

    SolutionId open() {
        REQUIRE(act(client, OpenSolution{.code = prose("S1"),
                                         .title = prose("Lijntje met spoor"),
                                         .origins = {origin}}));
        return as<SolutionId>(made.front());
    }
    /// Everything filled in, for both locations.
    WriteSolution full(SolutionId id) {
        return {.solution = id,
                .based_on = solution(id).keys.version,
                .text = {.title = prose("Lijntje met spoor"),
                         .problem = prose("Geen spoor."),
                         .change = prose("Bellen mag."),
                         .stops = prose("Achteraf als P3 wegschrijven."),
                         .gain_client = prose("rust"),
                         .cost_client = prose("een regel"),
                         .gain_contractor = prose("erkenning"),
                         .cost_contractor = prose("een regel"),
                         .practice_moment = prose("elk telefoontje"),
                         .contract_reference = {}},
                .terms = {.formality = Formality::stays_informal,
                          .scope = Scope::per_location,
                          .locations = {almere, zwolle},
                          .trial_weeks = 12,
                          .review_on = day("2025-12-01")},
                .acknowledged = solution(id).keys.standing()};
    }
    SolutionId written() {
        auto const id = open();
        REQUIRE(act(client, full(id)));
        return id;
    }
    Result<Decision> name(SolutionId id, Party party, PersonId person) {
        return act(manager(party), NameOwner{.solution = id, .party = party, .person = person});
    }
    Result<Decision> name_duo(SolutionId id, LocationId where, Party party, PersonId person) {
        return act(manager(party),
                   NameDuo{.solution = id, .location = where, .party = party, .person = person});
    }
    Result<Decision> record(SolutionId id, std::optional<LocationId> where, Party party) {
        return act(
            manager(party),
            RecordAcceptance{.solution = id, .location = where, .party = party, .on = today()});
    }
    void pair(SolutionId id) {
        REQUIRE(name(id, Party::client, kievit));
        REQUIRE(name(id, Party::contractor, kauw));
        REQUIRE(record(id, {}, Party::client));
        REQUIRE(record(id, {}, Party::contractor));
    }
    void duo(SolutionId id, LocationId where) {
        REQUIRE(name_duo(id, where, Party::client, grutto));
        REQUIRE(name_duo(id, where, Party::contractor, specht));
        REQUIRE(record(id, where, Party::client));
        REQUIRE(record(id, where, Party::contractor));
    }
    void seal(SolutionId id) {
        REQUIRE(turn(client, JointKind::solution, as<ObjectId>(id)));
        REQUIRE(turn(contractor, JointKind::solution, as<ObjectId>(id)));
    }
    SolutionId decided() {
        auto const id = written();
        pair(id);
        seal(id);
        return id;
    }
    Result<Decision> mark(Actor const& actor, SolutionId id, LocationId where) {
        return act(actor, MarkFree{.solution = id, .location = where});
    }
    Result<Decision> start(SolutionId id, LocationId where) {
        return act(client, StartApplication{.solution = id, .location = where, .on = today()});
    }
    /// Ready to start at Almere but for the start.
    SolutionId ready() {
        auto const id = decided();
        duo(id, almere);
        REQUIRE(mark(responsible, id, almere));
        REQUIRE(mark(lead, id, almere));
        return id;
    }
    SolutionId running() {
        auto const id = ready();
        REQUIRE(start(id, almere));
        return id;
    }
    Result<Decision> pause(Actor const& actor, SolutionId id) {
        return act(actor, PauseApplication{.solution = id,
                                           .location = almere,
                                           .on = today(),
                                           .reason = prose("Onderhoudsstop.")});
    }
    Result<Decision> stop(Actor const& actor, SolutionId id) {
        return act(actor, StopApplication{.solution = id,
                                          .location = almere,
                                          .on = today(),
                                          .reason = prose("Twee ploegen, geen tijd.")});
    }
    Actor const& manager(Party party) const { return party == Party::client ? client : contractor; }
    [[nodiscard]] Solution const& solution(SolutionId id) const { return state.solutions.at(id); }
    [[nodiscard]] Application const& at(SolutionId id, LocationId where) const {
        return state.solutions.at(id).applications.at(where);
    }
};

} // namespace hefboom::domain
