// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/solutions/solution.hpp"

namespace hefboom::domain {

struct SolutionOpened {
    static constexpr std::string_view type = "solution.opened";
    SolutionId solution;
    TextRef code;
    TextRef title;
    std::vector<OutcomeId> origins;
};
BOOST_DESCRIBE_STRUCT(SolutionOpened, (), (solution, code, title, origins))

struct SolutionWritten {
    static constexpr std::string_view type = "solution.written";
    SolutionId solution;
    std::int32_t version = 0;
    SolutionText text;
    SolutionTerms terms;
    std::vector<Party> fallen;
};
BOOST_DESCRIBE_STRUCT(SolutionWritten, (), (solution, version, text, terms, fallen))

struct OwnerNamed {
    static constexpr std::string_view type = "solution.owner_named";
    SolutionId solution;
    Party party = Party::client;
    PersonId person;
};
BOOST_DESCRIBE_STRUCT(OwnerNamed, (), (solution, party, person))

struct DuoNamed {
    static constexpr std::string_view type = "solution.duo_named";
    SolutionId solution;
    LocationId location;
    Party party = Party::client;
    PersonId person;
};
BOOST_DESCRIBE_STRUCT(DuoNamed, (), (solution, location, party, person))

struct OwnershipAccepted {
    static constexpr std::string_view type = "solution.accepted";
    SolutionId solution;
    std::optional<LocationId> location; ///< none: the pair owner
    Party party = Party::client;
    AcceptedBy by = AcceptedBy::personal_link;
    LocalDate on;
};
BOOST_DESCRIBE_STRUCT(OwnershipAccepted, (), (solution, location, party, by, on))

/// Follows the second key: the trial is decided.
struct SolutionDecided {
    static constexpr std::string_view type = "solution.decided";
    SolutionId solution;
    LocalDate on;
};
BOOST_DESCRIBE_STRUCT(SolutionDecided, (), (solution, on))

struct MarkedFree {
    static constexpr std::string_view type = "solution.marked_free";
    SolutionId solution;
    LocationId location;
    Party party = Party::client;
    LocalDate on;
};
BOOST_DESCRIBE_STRUCT(MarkedFree, (), (solution, location, party, on))

/// One party would keep it; its mark goes with any change of state.
struct MarkedKept {
    static constexpr std::string_view type = "solution.marked_kept";
    SolutionId solution;
    LocationId location;
    Party party = Party::client;
    LocalDate on;
};
BOOST_DESCRIBE_STRUCT(MarkedKept, (), (solution, location, party, on))

/// Every change of state at a location.
struct ApplicationChanged {
    static constexpr std::string_view type = "solution.application_changed";
    SolutionId solution;
    LocationId location;
    ApplicationState state = ApplicationState::not_started;
    LocalDate on;
    TextRef reason;
    std::optional<Party> for_owner; ///< a pause at the request of that party's owner
};
BOOST_DESCRIBE_STRUCT(ApplicationChanged, (), (solution, location, state, on, reason, for_owner))

/// A person of a pair left the team; the pair is incomplete from this day.
struct OwnerGone {
    static constexpr std::string_view type = "solution.owner_gone";
    SolutionId solution;
    std::optional<LocationId> location;
    Party party = Party::client;
    LocalDate on;
};
BOOST_DESCRIBE_STRUCT(OwnerGone, (), (solution, location, party, on))

} // namespace hefboom::domain
