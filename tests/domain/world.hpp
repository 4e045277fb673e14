// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/decide.hpp"

#include <cstdint>
#include <string>

namespace hefboom::domain {

inline LocalDate day(char const* iso) {
    return *date_from_iso(iso);
}

/// A small engagement to test rules in: fixed time, counted ids, every accepted command evolved.
class World {
public:
    Engagement state;
    Boxes boxes;
    Instant now = amsterdam_instant(*date_from_iso("2025-03-03"), 9 * 60);
    std::vector<Event> journal;
    std::vector<ObjectId> made; ///< by the last accepted command
    std::vector<ItemId> erased; ///< by the last accepted command

    /// Decides with the whole table and rules, and evolves when accepted.
    Result<Decision> act(Actor const& actor, Command const& command) {
        Moment const moment{.at = now,
                            .today = amsterdam_date(now),
                            .draw = [this] { return next_id(); },
                            .commit = [this](Digest const&, Bytes const&) { return next_digest(); },
                            .checkpoint_size = state.size,
                            .checkpoint_root = {}};
        auto decision = decide(Scene{state, boxes, actor, moment}, command);
        if (!decision) return decision;
        for (auto const& change : decision->boxes)
            boxes.apply(change);
        for (auto const& event : decision->events) {
            evolve(state, Stamp{actor.id, now}, event);
            journal.push_back(event);
        }
        made = decision->made;
        erased = decision->erased;
        return decision;
    }

    /// A text as the border would bring it.
    Prose prose(std::string const& text) {
        if (text.empty()) return {};
        return Prose{TextRef{ItemId{next_id()}, next_digest()}, text};
    }

    void pass_days(std::int32_t days) { now = now + days * ms_per_day; }

    std::array<std::uint8_t, 16> next_id() {
        std::array<std::uint8_t, 16> id{};
        ++counter_;
        for (std::size_t i = 0; i < 8; ++i)
            id[15 - i] = static_cast<std::uint8_t>(counter_ >> (8 * i));
        id[0] = 1;
        return id;
    }

    static Actor member(Role role, std::optional<Party> party, MemberId id) {
        Actor actor;
        actor.kind = ActorKind::member;
        actor.id = as<ActorId>(id);
        actor.member = id;
        actor.role = role;
        actor.party = party;
        actor.status = MemberStatus::confirmed;
        return actor;
    }

private:
    Digest next_digest() {
        Digest digest{};
        auto const id = next_id();
        for (std::size_t i = 0; i < id.size(); ++i)
            digest[i] = id[i];
        return digest;
    }

    std::uint64_t counter_ = 0;
};

} // namespace hefboom::domain
