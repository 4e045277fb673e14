// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/overview/location_card.hpp"
#include "domain/overview/me.hpp"
#include "domain/turns.hpp"

#include <vector>

namespace hefboom::domain {

/// "Aan zet": both lines and the facilitator's, always there, empty when nothing waits.
struct TurnsView {
    std::vector<Turn> client;
    std::vector<Turn> contractor;
    std::vector<Turn> facilitator;
    std::vector<Turn> mine; ///< those that wait for the viewer himself
};
BOOST_DESCRIBE_STRUCT(TurnsView, (), (client, contractor, facilitator, mine))

/// How much there is at each stage.
struct StageCounts {
    std::int32_t cases_in_preparation = 0; ///< up to and including double reading
    std::int32_t cases_sealed = 0;         ///< both keys, not yet released
    std::int32_t cases_released = 0;       ///< released or already debated
    std::int32_t cases_withdrawn = 0;
    std::int32_t sessions_planned = 0; ///< planned, prepared, open or interrupted
    std::int32_t sessions_held = 0;
    std::int32_t outcomes = 0;
    std::int32_t outcomes_waiting = 0; ///< need an answer and have none
    std::int32_t outcomes_overdue = 0; ///< of those: past their day
    std::int32_t outcomes_answered = 0;
    std::int32_t solutions_open = 0; ///< not yet decided
    std::int32_t solutions_decided = 0;
    std::int32_t trials_running = 0; ///< over all locations
    std::int32_t kept_somewhere = 0; ///< applications that became ordinary
};
BOOST_DESCRIBE_STRUCT(StageCounts, (),
                      (cases_in_preparation, cases_sealed, cases_released, cases_withdrawn,
                       sessions_planned, sessions_held, outcomes, outcomes_waiting,
                       outcomes_overdue, outcomes_answered, solutions_open, solutions_decided,
                       trials_running, kept_somewhere))

/// Something that carries both keys, newest first.
struct SealedThing {
    JointKind kind = JointKind::ground_rules;
    ObjectId object;
    TextRef code;
    TextRef label;
    std::int32_t version = 0;
    LocalDate sealed_on;
};
BOOST_DESCRIBE_STRUCT(SealedThing, (), (kind, object, code, label, version, sealed_on))

/// The front page of an engagement.
struct OverviewView {
    EngagementId id;
    TextRef title;
    TextRef purpose;
    PartyView client;
    PartyView contractor;
    std::optional<Party> left; ///< which party stands left; none until both sponsors signed
    MeView me;
    LocalDate today;                  ///< by the server's clock, which a demo holds still
    bool ground_rules_sealed = false; ///< the newest version carries both keys
    TurnsView turns;
    std::vector<LocationCard> locations;
    std::optional<StageCounts> counts;  ///< for who takes part
    std::vector<SealedThing> sealed;    ///< at most `sealed_things_most`
    std::optional<LocalDate> notice_by; ///< "uiterste datum bericht"
    std::optional<std::int32_t> days_to_notice;
};
BOOST_DESCRIBE_STRUCT(OverviewView, (),
                      (id, title, purpose, client, contractor, left, me, today, ground_rules_sealed,
                       turns, locations, counts, sealed, notice_by, days_to_notice))

namespace limits {
constexpr std::size_t sealed_things_most = 12;
} // namespace limits

/// Somebody accepted but not confirmed, and who only reads the rules, sees the parties, himself and
/// the ground rules; the rest is for who takes part.
[[nodiscard]] Result<OverviewView> overview_view(Engagement const& state, Actor const& viewer,
                                                 LocalDate today);

} // namespace hefboom::domain
