// SPDX-License-Identifier: EUPL-1.2
#include "domain/event.hpp"

#include <tuple>

namespace hefboom::domain {

Event::Event(Event const& other) = default;
Event::Event(Event&& other) noexcept = default;
Event& Event::operator=(Event const& other) = default;
Event& Event::operator=(Event&& other) noexcept = default;
Event::~Event() = default;

template <AnEvent E>
Event::Event(std::in_place_type_t<E> type, E&& happened) : AnyEvent(type, std::move(happened)) {}

template <AnEvent E>
Event Event::made(E happened) {
    return Event(std::in_place_type<E>, std::move(happened));
}

/// Takes the address of every maker, so that each is compiled here for all files to link to.
struct EventMakers {
    template <class... Events>
    static auto of(std::variant<Events...> const*) {
        return std::tuple{&Event::made<Events>...};
    }
};

[[gnu::used]] auto const event_makers = EventMakers::of(static_cast<AnyEvent const*>(nullptr));

} // namespace hefboom::domain
