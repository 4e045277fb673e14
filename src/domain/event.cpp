// SPDX-License-Identifier: EUPL-1.2
#include "domain/event.hpp"

#include <array>
#include <type_traits>

namespace hefboom::domain {

Event::Event() = default;
Event::Event(Event const& other) = default;
Event::Event(Event&& other) noexcept = default;
Event& Event::operator=(Event&& other) noexcept = default;
Event::~Event() = default;

Event& Event::operator=(Event const& other) {
    return *this = Event(other);
}

/// Puts it into one that exists: built in place, each alternative costs the compiler all before it.
template <AnEvent E>
Event Event::made(E happened) {
    static_assert(std::is_nothrow_move_constructible_v<E>);
    Event made;
    made.template emplace<E>(std::move(happened));
    return made;
}

/// Takes the address of every maker, so that each is compiled here for all files to link to.
struct EventMakers {
    template <class... Events>
    static auto of(std::variant<Events...> const*) {
        return std::array{reinterpret_cast<void (*)()>(&Event::made<Events>)...};
    }
};

[[gnu::used]] auto const event_makers = EventMakers::of(static_cast<AnyEvent const*>(nullptr));

} // namespace hefboom::domain
