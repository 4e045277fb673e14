// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/hex.hpp"
#include "domain/event.hpp"

#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <string>
#include <type_traits>

namespace hefboom::domain {

/// Everything a described value tells, as one line: two values that tell the same are equal to
/// whoever reads them.
template <class T>
std::string told(T const& value);
template <class T>
std::string told(std::optional<T> const& value);
template <class T>
std::string told(std::vector<T> const& values);
template <class Tag>
std::string told(Id<Tag> const& id);

template <class T>
std::string told(std::optional<T> const& value) {
    return value ? told(*value) : "-";
}

template <class T>
std::string told(std::vector<T> const& values) {
    std::string all = "[";
    for (auto const& value : values)
        all += told(value) + " ";
    return all + "]";
}

template <class Tag>
std::string told(Id<Tag> const& id) {
    return to_string(id);
}

template <class T>
std::string told(T const& value) {
    if constexpr (std::is_enum_v<T>) {
        return boost::describe::enum_to_string(value, "?");
    } else if constexpr (std::is_arithmetic_v<T>) {
        return std::to_string(value);
    } else if constexpr (std::is_same_v<T, std::string>) {
        return value;
    } else if constexpr (std::is_same_v<T, Digest>) {
        return to_hex(value);
    } else if constexpr (std::is_same_v<T, Instant>) {
        return std::to_string(value.ms);
    } else if constexpr (std::is_same_v<T, LocalDate>) {
        return std::to_string(value.days);
    } else {
        std::string all = "{";
        using Members = boost::describe::describe_members<T, boost::describe::mod_public>;
        boost::mp11::mp_for_each<Members>([&](auto member) {
            all += std::string(member.name) + "=" + told(value.*member.pointer) + " ";
        });
        return all + "}";
    }
}

/// The whole journal, as whoever holds the bytes of it would read it.
inline std::string told_journal(std::vector<Event> const& journal) {
    std::string all;
    for (auto const& event : journal)
        all += std::visit([](auto const& one) { return std::string(one.type) + told(one) + "\n"; },
                          event);
    return all;
}

} // namespace hefboom::domain
