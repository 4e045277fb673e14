// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "codec/described.hpp"

#include <boost/core/type_name.hpp>
#include <cassert>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hefboom::codec {

/// Which way a struct goes: a request may leave options and texts out, a view says everything.
enum class Way { request, view };

enum class WireKind {
    boolean,
    whole_number,
    instant, ///< a whole number: milliseconds since 1970
    id,      ///< 32 hexadecimal digits
    digest,  ///< 64 of them
    day,     ///< "2025-03-18"
    string,
    text,     ///< in a view: a string, null when blank, or an object that says why it is not shown
    list,     ///< of `element`
    nullable, ///< `element`, or null
    named,    ///< declared under `name`
};

/// What a value looks like in JSON.
struct WireType {
    WireKind kind = WireKind::string;
    std::string name;
    std::vector<WireType> element; ///< of a list or a nullable: one
};

struct WireMember {
    std::string name;
    WireType type;
    bool may_miss = false;
};
using WireStruct = std::vector<WireMember>;
using WireChoice = std::vector<std::string>;

/// A command or a view by its wire name, and what it looks like.
using NamedType = std::pair<std::string, WireType>;

/// Gathers what described types look like in JSON, from the same description that the codecs
/// read, so that documents, pages and server cannot drift apart.
class WireTypes {
public:
    /// How T looks; declares every struct and enum it needs, once.
    template <class T>
    WireType type(Way way) {
        if constexpr (AnOptional<T>)
            return {WireKind::nullable, {}, {type<typename T::value_type>(way)}};
        else if constexpr (AVector<T>)
            return {WireKind::list, {}, {type<typename T::value_type>(way)}};
        else if constexpr (ADescribedEnum<T>)
            return declare_choice<T>();
        else if constexpr (ADescribedStruct<T> && !std::same_as<T, domain::TextRef> &&
                           !std::same_as<T, domain::Prose> && !std::same_as<T, LocalDate>)
            return declare_struct<T>(way);
        else
            return {kind_of<T>(), {}, {}};
    }

    [[nodiscard]] std::map<std::string, std::variant<WireStruct, WireChoice>> const&
    declared() const {
        return declared_;
    }

private:
    template <class T>
    static consteval WireKind kind_of() {
        if constexpr (std::same_as<T, bool>) return WireKind::boolean;
        if constexpr (AWholeNumber<T>) return WireKind::whole_number;
        if constexpr (std::same_as<T, Instant>) return WireKind::instant;
        if constexpr (std::same_as<T, domain::TextRef>) return WireKind::text;
        if constexpr (AnId<T>) return WireKind::id;
        if constexpr (std::same_as<T, Digest>) return WireKind::digest;
        if constexpr (std::same_as<T, LocalDate>) return WireKind::day;
        return WireKind::string;
    }

    /// Without its namespaces. Two types of one name would describe each other.
    template <class T>
    std::string name_of() {
        std::string const whole = boost::core::type_name<T>();
        auto const name = whole.substr(whole.rfind(':') + 1);
        assert(whole_names_.try_emplace(name, whole).first->second == whole);
        return name;
    }

    template <class T>
    WireType declare_choice() {
        auto const name = name_of<T>();
        WireChoice choices;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
            [&](auto d) { choices.emplace_back(d.name); });
        declared_[name] = std::move(choices);
        return {WireKind::named, name, {}};
    }

    template <class T>
    WireType declare_struct(Way way) {
        auto const name = name_of<T>();
        if (declared_.contains(name)) return {WireKind::named, name, {}};
        declared_[name] = WireStruct{}; // so that a type may mention itself
        WireStruct members;
        for_each_member<T>([&](char const* member, auto pointer) {
            using Member = std::remove_cvref_t<decltype(std::declval<T&>().*pointer)>;
            auto const may_miss =
                way == Way::request && (AnOptional<Member> || std::same_as<Member, domain::Prose>);
            members.push_back({member, type<Member>(way), may_miss});
        });
        declared_[name] = std::move(members);
        return {WireKind::named, name, {}};
    }

    std::map<std::string, std::variant<WireStruct, WireChoice>> declared_;
    std::map<std::string, std::string> whole_names_;
};

/// What makes a WireType, to be kept in a table.
using WireMaker = WireType (*)(WireTypes&);
template <class T>
WireType asked_for(WireTypes& types) {
    return types.type<T>(Way::request);
}
template <class T>
WireType answered(WireTypes& types) {
    return types.type<T>(Way::view);
}

} // namespace hefboom::codec
