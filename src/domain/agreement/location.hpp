// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/instant.hpp"
#include "base/local_date.hpp"
#include "domain/party.hpp"
#include "domain/prose.hpp"

#include <optional>
#include <vector>

namespace hefboom::domain {

/// The local team as counts; names for pay stay outside Hefboom.
struct TeamCounts {
    std::int32_t technical_managers = 0;
    std::int32_t facility_managers = 0;
    std::int32_t technicians = 0;
    std::int32_t coordinators = 0;

    [[nodiscard]] std::int32_t client() const { return technical_managers + facility_managers; }
    [[nodiscard]] std::int32_t contractor() const { return technicians + coordinators; }
};
BOOST_DESCRIBE_STRUCT(TeamCounts, (),
                      (technical_managers, facility_managers, technicians, coordinators))

enum class LocationState { announced, prepared, started, applying, independent };
BOOST_DESCRIBE_ENUM(LocationState, announced, prepared, started, applying, independent)

/// When a start month was chosen and why; the newest one holds.
struct StartChoice {
    LocalDate month; ///< first day of the month
    TextRef reason;
    Instant at;
};

struct Location {
    LocationId id;
    TextRef code; ///< three letters
    TextRef place;
    TextRef systems;
    std::int32_t users = 0;
    std::int64_t fee_cents_per_year = 0;
    TeamCounts team;
    std::vector<StartChoice> starts;     ///< oldest first: every change stays
    TextRef safety_route;                ///< the site's own route for an acute hazard
    std::optional<Instant> corrected_at; ///< systems, users or route were last corrected

    [[nodiscard]] std::optional<LocalDate> start_month() const {
        if (starts.empty()) return std::nullopt;
        return starts.back().month;
    }
};

namespace limits {
constexpr std::size_t code_characters = 8; ///< of a location, a case, an outcome
constexpr std::size_t locations_most = 100;
constexpr std::int32_t users_most = 100'000;
constexpr std::int32_t heads_of_one_craft_most = 500;
constexpr std::int64_t euro_cents_most = 100'000'000'000; ///< a thousand million euro
} // namespace limits

struct AddLocation {
    static constexpr std::string_view name = "location.add";
    Prose code;
    Prose place;
    Prose systems;
    std::int32_t users = 0;
    std::int64_t fee_cents_per_year = 0;
    TeamCounts team;
    Prose safety_route;
};
BOOST_DESCRIBE_STRUCT(AddLocation, (),
                      (code, place, systems, users, fee_cents_per_year, team, safety_route))

/// The start month with the reason for the order; a change is a new event, so it is logged.
struct SetStartMonth {
    static constexpr std::string_view name = "location.set_start";
    LocationId location;
    LocalDate month;
    Prose reason;
};
BOOST_DESCRIBE_STRUCT(SetStartMonth, (), (location, month, reason))

struct SetTeam {
    static constexpr std::string_view name = "location.set_team";
    LocationId location;
    TeamCounts team;
};
BOOST_DESCRIBE_STRUCT(SetTeam, (), (location, team))

/// What can be wrong or change with the years: the whole of it anew. Nobody should have to follow a
/// route that is not the site's own any more.
struct CorrectLocation {
    static constexpr std::string_view name = "location.correct";
    LocationId location;
    Prose systems;
    std::int32_t users = 0;
    Prose safety_route;
};
BOOST_DESCRIBE_STRUCT(CorrectLocation, (), (location, systems, users, safety_route))

struct LocationAdded {
    static constexpr std::string_view type = "location.added";
    LocationId location;
    TextRef code;
    TextRef place;
    TextRef systems;
    std::int32_t users = 0;
    std::int64_t fee_cents_per_year = 0;
    TeamCounts team;
    TextRef safety_route;
};
BOOST_DESCRIBE_STRUCT(LocationAdded, (),
                      (location, code, place, systems, users, fee_cents_per_year, team,
                       safety_route))

struct StartMonthSet {
    static constexpr std::string_view type = "location.start_set";
    LocationId location;
    LocalDate month;
    TextRef reason;
};
BOOST_DESCRIBE_STRUCT(StartMonthSet, (), (location, month, reason))

struct TeamSet {
    static constexpr std::string_view type = "location.team_set";
    LocationId location;
    TeamCounts team;
};
BOOST_DESCRIBE_STRUCT(TeamSet, (), (location, team))

struct LocationCorrected {
    static constexpr std::string_view type = "location.corrected";
    LocationId location;
    TextRef systems;
    std::int32_t users = 0;
    TextRef safety_route;
};
BOOST_DESCRIBE_STRUCT(LocationCorrected, (), (location, systems, users, safety_route))

} // namespace hefboom::domain
