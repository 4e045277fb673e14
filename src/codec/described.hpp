// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/digest.hpp"
#include "base/id.hpp"
#include "base/instant.hpp"
#include "base/local_date.hpp"
#include "domain/prose.hpp"

#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <concepts>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

// Which kinds of values there are on the wire and in the journal, told apart at compile time.
// One description (Boost.Describe, beside each struct) serves events, requests, views and the
// types of the pages.
namespace hefboom::codec {

template <class T>
struct is_id : std::false_type {};
template <class Tag>
struct is_id<Id<Tag>> : std::true_type {};

template <class T>
struct is_vector : std::false_type {};
template <class T>
struct is_vector<std::vector<T>> : std::true_type {};

template <class T>
struct is_optional : std::false_type {};
template <class T>
struct is_optional<std::optional<T>> : std::true_type {};

template <class T>
concept AnId = is_id<T>::value;
template <class T>
concept AVector = is_vector<T>::value && !std::same_as<T, std::vector<std::uint8_t>>;
template <class T>
concept AnOptional = is_optional<T>::value;
template <class T>
concept ADescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;
template <class T>
concept AWholeNumber = std::integral<T> && !std::same_as<T, bool>;
template <class T>
concept ADescribedStruct =
    std::is_class_v<T> && boost::describe::has_describe_members<T>::value && !AnId<T>;

template <class T>
using members_of = boost::describe::describe_members<T, boost::describe::mod_public>;

/// Calls `each(name, member pointer)` for every described member, in declared order.
template <ADescribedStruct T, class Each>
constexpr void for_each_member(Each each) {
    boost::mp11::mp_for_each<members_of<T>>([&](auto d) { each(d.name, d.pointer); });
}

} // namespace hefboom::codec
