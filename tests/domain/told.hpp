// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/event.hpp"

#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <ranges>
#include <string>
#include <type_traits>

namespace hefboom::domain {

/// Everything a described value tells, as one line: two values that tell the same are equal to
/// whoever reads them.
template <class T>
std::string told(T const& value) {
    std::string all;
    if constexpr (std::is_enum_v<T>)
        all = std::to_string(static_cast<std::int64_t>(value));
    else if constexpr (std::is_arithmetic_v<T>)
        all = std::to_string(value);
    else if constexpr (std::is_same_v<T, std::string>)
        all = value;
    else if constexpr (std::ranges::range<T>)
        for (auto const& each : value)
            all += told(static_cast<std::ranges::range_value_t<T>>(each)) + ";";
    else if constexpr (requires { value.has_value(); })
        all = value ? told(*value) : "-";
    else if constexpr (boost::describe::has_describe_members<T>::value)
        boost::mp11::mp_for_each<
            boost::describe::describe_members<T, boost::describe::mod_any_access>>(
            [&](auto member) {
                all += std::string(member.name) + "=" + told(value.*member.pointer) + ",";
            });
    else if constexpr (requires { value.bytes; })
        all = told(value.bytes);
    else if constexpr (requires { value.days; })
        all = told(value.days);
    else
        all = told(value.ms);
    return all;
}

/// One event, as whoever holds the bytes of it would read it.
inline std::string told_event(Event const& event) {
    return std::visit([](auto const& one) { return std::string(one.type) + told(one); }, event);
}

/// The whole journal.
inline std::string told_journal(std::vector<Event> const& journal) {
    std::string all;
    for (auto const& event : journal)
        all += told_event(event) + "\n";
    return all;
}

} // namespace hefboom::domain
