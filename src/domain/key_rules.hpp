// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"
#include "domain/two_keys.hpp"

// Two keys on one exact version, the same for every joint object.

namespace hefboom::domain {

/// The keys of a joint object; null when there is no such object, or nothing on it to sign (an
/// outcome without a drafted answer). The ground rules are the object with the engagement's own id;
/// an answer goes by its outcome.
[[nodiscard]] TwoKeys const* keys_of(Engagement const& state, JointKind kind, ObjectId object);
[[nodiscard]] TwoKeys* keys_of(Engagement& state, JointKind kind, ObjectId object);

/// Whether somebody with this role signs this kind of object for his party: sponsors and their
/// deputies the ground rules, contract managers everything else.
[[nodiscard]] bool signs(Role role, JointKind kind);

/// Whether somebody with this standing has to do with keys of this kind at all: confirmed; or
/// accepted, for a sponsor at the ground rules, where sponsors confirm each other. Refusal
/// rights.not_confirmed.
[[nodiscard]] Result<void> may_hold_key(Actor const& actor, JointKind kind);

/// Whether this actor can turn his party's key on exactly that version now; the commitments of the
/// texts of that version, in reading order. A sponsor who only accepted may sign the ground rules
/// (that is where sponsors confirm each other); everybody else must be confirmed. Refusals
/// rights.not_confirmed, key.not_signer, key.deputy_dates, key.deputy_of_nobody,
/// member.sponsor_exists, not_found.<object>, key.nothing_to_sign, key.outdated,
/// key.already_turned, key.same_person, and what the object itself still lacks.
[[nodiscard]] Result<std::vector<Digest>> may_turn_key(Engagement const& state, Actor const& actor,
                                                       JointKind kind, ObjectId object,
                                                       std::int32_t version, LocalDate today);

/// Whether this actor can take his party's key back: whoever turned it, the sponsor for whom a
/// deputy did, or who recorded it from paper. Refusals rights.not_confirmed, key.not_turned,
/// key.sealed, key.not_yours.
[[nodiscard]] Result<void> may_take_key_back(TwoKeys const& keys, Actor const& actor,
                                             JointKind kind);

/// Whether this actor can ask to stop the deadlock clock: a contract manager, while exactly one key
/// stands. Refusals key.no_deadlock.
[[nodiscard]] Result<void> may_postpone(TwoKeys const& keys);

/// The moment from which the missing second key is a deadlock: midnight after the last day. Nothing
/// when no single key waits or the sponsors were told.
[[nodiscard]] std::optional<Instant> deadlock_from(TwoKeys const& keys);

[[nodiscard]] Result<Decision> decide(Scene const& scene, TurnKey const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, RecordPaperKey const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, TakeBackKey const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, PostponeDeadlock const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, ReachDeadlock const& command);

void evolve(Engagement& state, Stamp const& stamp, KeyTurned const& event);
void evolve(Engagement& state, Stamp const& stamp, KeyTakenBack const& event);
void evolve(Engagement& state, Stamp const& stamp, KeyLapsed const& event);
void evolve(Engagement& state, Stamp const& stamp, DeadlockAsked const& event);
void evolve(Engagement& state, Stamp const& stamp, DeadlockPostponed const& event);
void evolve(Engagement& state, Stamp const& stamp, DeadlockReached const& event);

} // namespace hefboom::domain
