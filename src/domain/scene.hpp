// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/local_date.hpp"
#include "base/result.hpp"
#include "domain/boxes.hpp"
#include "domain/engagement.hpp"
#include "domain/event.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hefboom::domain {

enum class ActorKind { member, link, seat, clock };

/// Who acts, as the border established it from the sign-in, the personal link or the seat.
struct Actor {
    ActorKind kind = ActorKind::clock;
    ActorId id; ///< stands in the entry; for a seat the round's id, so that no seat is told apart
    Role role = Role::nobody;
    std::optional<Party> party;
    MemberStatus status = MemberStatus::invited;
    MemberId member;                          ///< of a member
    LinkId link;                              ///< of a personal link
    RoundId round;                            ///< of a seat
    Digest seat{};                            ///< of a seat: the hash of the secret on the card
    Digest device{};                          ///< of a seat: the hash of what the phone made up
    KeyMethod method = KeyMethod::passphrase; ///< how a key would be turned now
    Transport transport = Transport::https;
};

/// What the domain may not find out by itself: the time, chance, and how to commit to bytes.
struct Moment {
    Instant at;
    LocalDate today;
    std::function<std::array<std::uint8_t, 16>()> draw; ///< fresh random bytes
    /// A commitment to these bytes under this salt.
    std::function<Digest(Digest const& salt, Bytes const& bytes)> commit;
    std::uint64_t checkpoint_size = 0; ///< the newest checkpoint
    Digest checkpoint_root{};

    template <class AnyId>
    [[nodiscard]] AnyId fresh() const {
        return AnyId{draw()};
    }
    [[nodiscard]] Digest fresh_salt() const {
        Digest salt{};
        for (auto next = salt.begin(); next != salt.end();)
            next = std::ranges::copy(draw(), next).out;
        return salt;
    }
};

/// All a rule may look at.
struct Scene {
    Engagement const& state;
    Boxes const& boxes;
    Actor const& actor;
    Moment const& moment;
};

/// What an accepted command does: events for the journal, changes to boxes, texts to erase; and
/// the ids it made, for the answer.
struct Decision {
    std::vector<Event> events{};
    std::vector<BoxChange> boxes{};
    std::vector<ItemId> erased{};
    std::vector<ObjectId> made{};
};

/// That and nothing else.
[[nodiscard]] inline Decision just(Event event) {
    return Decision{.events = {std::move(event)}};
}

} // namespace hefboom::domain
