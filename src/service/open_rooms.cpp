// SPDX-License-Identifier: EUPL-1.2
#include "service/open_rooms.hpp"

#include "domain/clock.hpp"

#include <algorithm>
#include <limits>
#include <shared_mutex>
#include <vector>

namespace hefboom::service {

namespace {

constexpr Instant for_ever{std::numeric_limits<std::int64_t>::max()};

bool has_open_round(domain::Engagement const& state) {
    return std::ranges::any_of(state.sessions, [](auto const& session) {
        return std::ranges::any_of(session.second.rounds, [](domain::Round const& round) {
            return round.state == domain::RoundState::open;
        });
    });
}

Instant next_deadline(domain::Engagement const& state) {
    auto const duties = domain::due_duties(state, for_ever);
    return duties.empty() ? for_ever : duties.front().deadline;
}

} // namespace

struct OpenRooms::Tired {
    domain::EngagementId engagement;
    std::shared_ptr<Place> place;
    std::shared_ptr<Room> room;
    std::int64_t asked_ms = 0;
    std::size_t bytes = 0;
};

std::shared_ptr<OpenRooms::Place> OpenRooms::place_of(domain::EngagementId engagement) {
    std::lock_guard const lock(mutex_);
    auto& place = places_[engagement];
    if (!place) place = std::make_shared<Place>();
    return place;
}

void OpenRooms::forget(domain::EngagementId engagement, std::shared_ptr<Place> const& place) {
    std::lock_guard const lock(mutex_);
    auto const found = places_.find(engagement);
    if (found != places_.end() && found->second == place) places_.erase(found);
}

Result<std::shared_ptr<Room>> OpenRooms::get(domain::EngagementId engagement, Asking asking,
                                             Load const& load) {
    auto const place = place_of(engagement);
    std::lock_guard const loading(place->loading);
    if (!place->room) {
        try {
            auto room = load();
            if (!room) forget(engagement, place);
            place->room = TRY(std::move(room));
        } catch (...) {
            forget(engagement, place);
            throw;
        }
        place->asked_ms = world_.now().ms;
    }
    if (asking == Asking::visitor) place->asked_ms = world_.now().ms;
    return place->room;
}

void OpenRooms::drop(domain::EngagementId engagement) {
    std::lock_guard const lock(mutex_);
    places_.erase(engagement);
    asleep_.erase(engagement);
}

void OpenRooms::rest(Rest const& limits, Watched const& watched) {
    std::vector<Tired> open;
    {
        std::lock_guard const lock(mutex_);
        for (auto const& [engagement, place] : places_)
            open.push_back({engagement, place, nullptr, place->asked_ms, 0});
    }
    std::size_t bytes = 0;
    for (auto& each : open) {
        // One that is being replayed is not idle.
        std::unique_lock const loading(each.place->loading, std::try_to_lock);
        if (loading.owns_lock()) each.room = each.place->room;
        if (!each.room) continue;
        each.bytes = each.room->bytes();
        bytes += each.bytes;
    }
    std::ranges::sort(open, {}, &Tired::asked_ms);
    auto const idle_before = world_.now().ms - limits.idle_ms;
    for (auto const& each : open) {
        if (!each.room || (each.asked_ms >= idle_before && bytes <= limits.bytes_most)) continue;
        if (watched(each.engagement)) continue;
        std::shared_lock const reading(each.room->mutex);
        if (has_open_round(each.room->state())) continue;
        bytes -= each.bytes;
        close(each);
    }
}

void OpenRooms::close(Tired const& tired) {
    Asleep asleep{.next_deadline = next_deadline(tired.room->state()), .accounts = {}};
    for (auto const& [id, member] : tired.room->state().members)
        asleep.accounts.insert(member.account);
    std::lock_guard const lock(mutex_);
    auto const found = places_.find(tired.engagement);
    if (found == places_.end() || found->second != tired.place) return;
    places_.erase(found);
    asleep_.insert_or_assign(tired.engagement, std::move(asleep));
}

bool OpenRooms::may_be_due(domain::EngagementId engagement, Instant by) const {
    std::lock_guard const lock(mutex_);
    if (places_.contains(engagement)) return true;
    auto const found = asleep_.find(engagement);
    return found == asleep_.end() || found->second.next_deadline <= by;
}

bool OpenRooms::may_concern(domain::EngagementId engagement, domain::AccountId account) const {
    std::lock_guard const lock(mutex_);
    if (places_.contains(engagement)) return true;
    auto const found = asleep_.find(engagement);
    return found == asleep_.end() || found->second.accounts.contains(account);
}

std::size_t OpenRooms::size() const {
    std::lock_guard const lock(mutex_);
    return places_.size();
}

} // namespace hefboom::service
