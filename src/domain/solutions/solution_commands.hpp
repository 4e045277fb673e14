// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/solutions/solution.hpp"

namespace hefboom::domain {

/// The texts of a solution as typed.
struct SolutionProse {
    Prose title;
    Prose problem;
    Prose change;
    Prose stops;
    Prose gain_client, cost_client;
    Prose gain_contractor, cost_contractor;
    Prose practice_moment;
    Prose contract_reference;
};
BOOST_DESCRIBE_STRUCT(SolutionProse, (),
                      (title, problem, change, stops, gain_client, cost_client, gain_contractor,
                       cost_contractor, practice_moment, contract_reference))

struct OpenSolution {
    static constexpr std::string_view name = "solution.open";
    Prose code;
    Prose title;
    std::vector<OutcomeId> origins;
};
BOOST_DESCRIBE_STRUCT(OpenSolution, (), (code, title, origins))

/// The whole solution anew; the version the writer started from must still stand
/// (solution.outdated). Keys on it fall; `acknowledged` names exactly those that stand.
struct WriteSolution {
    static constexpr std::string_view name = "solution.write";
    SolutionId solution;
    std::int32_t based_on = 0;
    SolutionProse text;
    SolutionTerms terms;
    std::vector<Party> acknowledged;
};
BOOST_DESCRIBE_STRUCT(WriteSolution, (), (solution, based_on, text, terms, acknowledged))

/// Names the pair owner of the own party.
struct NameOwner {
    static constexpr std::string_view name = "solution.name_owner";
    SolutionId solution;
    Party party = Party::client;
    PersonId person;
};
BOOST_DESCRIBE_STRUCT(NameOwner, (), (solution, party, person))

/// Names one of the local duo of an application.
struct NameDuo {
    static constexpr std::string_view name = "solution.name_duo";
    SolutionId solution;
    LocationId location;
    Party party = Party::client;
    PersonId person;
};
BOOST_DESCRIBE_STRUCT(NameDuo, (), (solution, location, party, person))

/// By the holder of a personal link (own_solution or join_duo).
struct AcceptByLink {
    static constexpr std::string_view name = "solution.accept_by_link";
    bool accept = true;
};
BOOST_DESCRIBE_STRUCT(AcceptByLink, (), (accept))

/// Accepted on paper, recorded by the own party's contract manager, marked as such.
struct RecordAcceptance {
    static constexpr std::string_view name = "solution.record_acceptance";
    SolutionId solution;
    std::optional<LocationId> location; ///< none: the pair owner
    Party party = Party::client;
    LocalDate on;
};
BOOST_DESCRIBE_STRUCT(RecordAcceptance, (), (solution, location, party, on))

/// "Vrij voor start hier": the end-responsible for the client, the local lead for the contractor.
struct MarkFree {
    static constexpr std::string_view name = "solution.mark_free";
    SolutionId solution;
    LocationId location;
};
BOOST_DESCRIBE_STRUCT(MarkFree, (), (solution, location))

/// Wanted here, and waiting for a place or for the marks.
struct PrepareApplication {
    static constexpr std::string_view name = "solution.prepare_here";
    SolutionId solution;
    LocationId location;
};
BOOST_DESCRIBE_STRUCT(PrepareApplication, (), (solution, location))

/// Needs both keys, both marks, an accepted duo and fewer than three running trials.
struct StartApplication {
    static constexpr std::string_view name = "solution.start_here";
    SolutionId solution;
    LocationId location;
    LocalDate on;
};
BOOST_DESCRIBE_STRUCT(StartApplication, (), (solution, location, on))

struct AdjustApplication {
    static constexpr std::string_view name = "solution.adjust_here";
    SolutionId solution;
    LocationId location;
    LocalDate on;
    Prose reason;
};
BOOST_DESCRIBE_STRUCT(AdjustApplication, (), (solution, location, on, reason))

/// It becomes ordinary when both parties say so: the first one leaves its mark, the second keeps
/// it.
struct KeepApplication {
    static constexpr std::string_view name = "solution.keep_here";
    SolutionId solution;
    LocationId location;
    LocalDate on;
};
BOOST_DESCRIBE_STRUCT(KeepApplication, (), (solution, location, on))

/// One key: end-responsible, local lead, for safety or availability; or either owner, whose own
/// contract manager passes it on and is recorded as doing so (solution.pause_by_owner).
struct PauseApplication {
    static constexpr std::string_view name = "solution.pause_here";
    SolutionId solution;
    LocationId location;
    LocalDate on;
    Prose reason;
};
BOOST_DESCRIBE_STRUCT(PauseApplication, (), (solution, location, on, reason))

/// Needs both marks anew.
struct ResumeApplication {
    static constexpr std::string_view name = "solution.resume_here";
    SolutionId solution;
    LocationId location;
    LocalDate on;
};
BOOST_DESCRIBE_STRUCT(ResumeApplication, (), (solution, location, on))

/// A respectable result, with a reason.
struct StopApplication {
    static constexpr std::string_view name = "solution.stop_here";
    SolutionId solution;
    LocationId location;
    LocalDate on;
    Prose reason;
};
BOOST_DESCRIBE_STRUCT(StopApplication, (), (solution, location, on, reason))

/// By the clock: ten working days after a duo became incomplete the trial pauses.
struct PauseIncomplete {
    static constexpr std::string_view name = "solution.pause_incomplete";
    SolutionId solution;
    LocationId location;
};
BOOST_DESCRIBE_STRUCT(PauseIncomplete, (), (solution, location))

} // namespace hefboom::domain
