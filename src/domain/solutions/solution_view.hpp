// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/solutions/solutions_view.hpp"

namespace hefboom::domain {

/// One of a pair, as named. Nobody's refusal is recorded: not accepted is all that shows.
struct OwnerView {
    Party party = Party::client;
    std::optional<PersonMention> person; ///< none: not named, or gone
    std::optional<AcceptedBy> accepted;
    std::optional<LocalDate> accepted_on;
    std::vector<PersonMention> choices; ///< whom the viewer may name here; empty when he may not
    bool may_record = false;            ///< acceptance on paper; also whether a link may be issued
};
BOOST_DESCRIBE_STRUCT(OwnerView, (), (party, person, accepted, accepted_on, choices, may_record))

struct ApplicationStepView {
    ApplicationState state = ApplicationState::not_started;
    LocalDate on;
    TextRef reason;
    std::optional<Party> for_owner; ///< a pause at the request of that party's owner
};
BOOST_DESCRIBE_STRUCT(ApplicationStepView, (), (state, on, reason, for_owner))

struct ApplicationMay {
    bool mark_free = false;
    bool prepare = false;
    bool start = false;
    bool adjust = false;
    bool keep = false;
    bool pause = false;
    bool resume = false;
    bool stop = false;
};
BOOST_DESCRIBE_STRUCT(ApplicationMay, (),
                      (mark_free, prepare, start, adjust, keep, pause, resume, stop))

/// The solution at one location.
struct ApplicationView {
    LocationMention location;
    ApplicationState state = ApplicationState::not_started;
    std::optional<LocalDate> since;
    std::vector<OwnerView> duo; ///< client, contractor
    bool duo_complete = false;
    std::optional<LocalDate> duo_incomplete_since; ///< of the duo or of the owners, while it runs
    std::optional<LocalDate> runs_until;           ///< the last day it runs with an incomplete duo
    std::optional<LocalDate> free_client, free_contractor; ///< "vrij voor start hier"
    std::optional<LocalDate> kept_client, kept_contractor; ///< who would keep it, while it runs
    std::int32_t running = 0;                              ///< trials that run at this location now
    std::int32_t most = limits::running_trials_per_location_most;
    std::vector<std::string> start_needs;     ///< keys of what a start here still waits for
    std::vector<ApplicationStepView> history; ///< oldest first
    ApplicationMay may;
};
BOOST_DESCRIBE_STRUCT(ApplicationView, (),
                      (location, state, since, duo, duo_complete, duo_incomplete_since, runs_until,
                       free_client, free_contractor, kept_client, kept_contractor, running, most,
                       start_needs, history, may))

/// One solution for one viewer.
struct SolutionView {
    SolutionId id;
    TextRef code;
    SolutionState state = SolutionState::idea;
    std::int32_t version = 0; ///< send it back as based_on
    SolutionText text;
    SolutionTerms terms;
    std::vector<OutcomeMention> origins;
    SealView seal;
    std::vector<Party> keys_would_fall; ///< send them back as acknowledged when writing
    std::vector<OwnerView> owners;      ///< client, contractor
    bool owners_complete = false;
    std::optional<LocalDate> decided_on;
    std::vector<std::string> trial_needs;      ///< keys of what the keys still wait for
    std::vector<std::string> kept_needs;       ///< keys of what "behouden" still waits for
    std::vector<ApplicationView> applications; ///< where it is meant for, or was
    std::vector<LocationMention> locations;    ///< to choose from when writing
    bool may_write = false;
};
BOOST_DESCRIBE_STRUCT(SolutionView, (),
                      (id, code, state, version, text, terms, origins, seal, keys_would_fall,
                       owners, owners_complete, decided_on, trial_needs, kept_needs, applications,
                       locations, may_write))

/// Refusal not_found.solution.
[[nodiscard]] Result<SolutionView> solution_view(Engagement const& state, Actor const& viewer,
                                                 SolutionId id, LocalDate today);

} // namespace hefboom::domain
