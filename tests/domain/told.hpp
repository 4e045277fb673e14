// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/event.hpp"

#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <ranges>
#include <string>
#include <type_traits>

namespace hefboom::domain {

void tell(std::string& out, std::int64_t number);
void tell(std::string& out, std::string const& text);
void tell_name(std::string& out, char const* name);

template <class T>
void tell(std::string& out, T const& value);

template <class T>
void tell_each(std::string& out, T const& values) {
    out.push_back('[');
    for (auto const& each : values) {
        tell(out, static_cast<std::ranges::range_value_t<T>>(each));
        out.push_back(';');
    }
    out.push_back(']');
}

/// Adds everything a described value tells.
template <class T>
void tell(std::string& out, T const& value) {
    if constexpr (std::is_enum_v<T> || std::is_integral_v<T>)
        tell(out, static_cast<std::int64_t>(value));
    else if constexpr (std::ranges::range<T>)
        tell_each(out, value);
    else if constexpr (requires { value.has_value(); }) {
        out.push_back(value ? '+' : '-');
        if (value) tell(out, *value);
    } else if constexpr (boost::describe::has_describe_members<T>::value)
        boost::mp11::mp_for_each<
            boost::describe::describe_members<T, boost::describe::mod_any_access>>(
            [&](auto member) {
                tell_name(out, member.name);
                tell(out, value.*member.pointer);
            });
    else if constexpr (requires { value.bytes; })
        tell_each(out, value.bytes);
    else if constexpr (requires { value.days; })
        tell(out, std::int64_t{value.days});
    else
        tell(out, std::int64_t{value.ms});
}

/// Everything a described value tells, as one line: two values that tell the same are equal to
/// whoever reads them.
template <class T>
std::string told(T const& value) {
    std::string all;
    tell(all, value);
    return all;
}

/// One event, as whoever holds the bytes of it would read it.
std::string told_event(Event const& event);

/// The whole journal.
std::string told_journal(std::vector<Event> const& journal);

} // namespace hefboom::domain
