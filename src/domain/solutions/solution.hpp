// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/local_date.hpp"
#include "domain/prose.hpp"
#include "domain/two_keys.hpp"

#include <map>
#include <optional>
#include <vector>

namespace hefboom::domain {

/// Chosen on purpose; "blijft informeel" is a valid end state.
enum class Formality { stays_informal, working_agreement, work_instruction, letter, addendum };
BOOST_DESCRIBE_ENUM(Formality, stays_informal, working_agreement, work_instruction, letter,
                    addendum)

enum class Scope { per_location, contract_wide };
BOOST_DESCRIBE_ENUM(Scope, per_location, contract_wide)

enum class SolutionState { idea, worked_out, proposed, decided, kept, stopped };
BOOST_DESCRIBE_ENUM(SolutionState, idea, worked_out, proposed, decided, kept, stopped)

enum class ApplicationState { not_started, prepared, in_trial, adjusted, kept, paused, stopped };
BOOST_DESCRIBE_ENUM(ApplicationState, not_started, prepared, in_trial, adjusted, kept, paused,
                    stopped)

/// In proef, aangepast and gepauzeerd count towards three.
[[nodiscard]] constexpr bool counts_as_running(ApplicationState state) {
    return state == ApplicationState::in_trial || state == ApplicationState::adjusted ||
           state == ApplicationState::paused;
}

/// How somebody without an account accepted: on his own link, or on paper recorded by his own
/// party's contract manager.
enum class AcceptedBy { personal_link, paper };
BOOST_DESCRIBE_ENUM(AcceptedBy, personal_link, paper)

/// One of a pair; the two come from different parties. A refusal is not recorded.
struct Owner {
    PersonId person;
    std::optional<AcceptedBy> accepted;
    std::optional<LocalDate> accepted_on;
};

struct Pair {
    std::optional<Owner> client;
    std::optional<Owner> contractor;

    [[nodiscard]] bool complete() const {
        return client && contractor && client->accepted && contractor->accepted;
    }
    [[nodiscard]] std::optional<Owner>& of(Party party) {
        return party == Party::client ? client : contractor;
    }
    [[nodiscard]] std::optional<Owner> const& of(Party party) const {
        return party == Party::client ? client : contractor;
    }
};

/// A change of state at a location, for the history.
struct ApplicationStep {
    ApplicationState state = ApplicationState::not_started;
    LocalDate on;
    TextRef reason;
    std::optional<Party> for_owner; ///< a pause at the request of that party's owner
};

/// The solution at one location, also when it is contract-wide; then it does not count towards
/// three.
struct Application {
    LocationId location;
    ApplicationState state = ApplicationState::not_started;
    Pair duo;
    std::optional<LocalDate> free_client;     ///< "vrij voor start hier", end-responsible
    std::optional<LocalDate> free_contractor; ///< and the contractor's local lead
    std::optional<LocalDate> kept_client, kept_contractor; ///< who would keep it, while it runs
    std::vector<ApplicationStep> history;
    ApplicationState before_pause = ApplicationState::in_trial;
    std::optional<LocalDate> duo_incomplete_since;
};

/// Everything both keys are on. Blank where not yet filled in; a trial needs what changes, what
/// stops, the pair, where, and the review date; the rest before "behouden".
struct SolutionText {
    TextRef title;
    TextRef problem;
    TextRef change; ///< what we do differently
    TextRef stops;
    TextRef gain_client, cost_client;
    TextRef gain_contractor, cost_contractor;
    TextRef practice_moment;    ///< the real occasion on which it can be followed
    TextRef contract_reference; ///< money or KPI only via contract change outside Hefboom
};
BOOST_DESCRIBE_STRUCT(SolutionText, (),
                      (title, problem, change, stops, gain_client, cost_client, gain_contractor,
                       cost_contractor, practice_moment, contract_reference))

struct SolutionTerms {
    Formality formality = Formality::working_agreement;
    Scope scope = Scope::per_location;
    std::vector<LocationId> locations; ///< where
    std::int32_t trial_weeks = 0;
    std::optional<LocalDate> review_on;
};
BOOST_DESCRIBE_STRUCT(SolutionTerms, (), (formality, scope, locations, trial_weeks, review_on))

struct Solution {
    SolutionId id;
    std::uint64_t entry = 0; ///< its place in the journal: the order in which they were opened
    TextRef code;
    SolutionState state = SolutionState::idea;
    SolutionText text;
    SolutionTerms terms;
    std::vector<OutcomeId> origins;
    Pair owners;
    std::optional<LocalDate> owners_incomplete_since; ///< one of them left
    TwoKeys keys;
    std::optional<LocalDate> decided_on;
    std::map<LocationId, Application> applications;
    TextRef end_reason;
};

namespace limits {
constexpr std::int32_t running_trials_per_location_most = 3;
constexpr std::int32_t incomplete_duo_working_days = 10;
constexpr std::int32_t trial_weeks_most = 104;
} // namespace limits

} // namespace hefboom::domain
