// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "codec/described.hpp"

#include <boost/core/type_name.hpp>
#include <map>
#include <string>
#include <string_view>

namespace hefboom::codec {

/// Which way a struct goes: a request may leave options and texts out, a view says everything.
enum class Way { request, view };

/// Gathers the TypeScript declarations of described types, from the same description that the
/// codecs read, so that pages and server cannot drift apart.
class TypeScript {
public:
    /// The type expression of T; declares every struct and enum it needs, once.
    template <class T>
    std::string type(Way way) {
        if constexpr (std::same_as<T, bool>) {
            return "boolean";
        } else if constexpr (AWholeNumber<T> || std::same_as<T, Instant>) {
            return "number";
        } else if constexpr (std::same_as<T, domain::TextRef>) {
            return "Text";
        } else if constexpr (AnId<T> || std::same_as<T, Digest> || std::same_as<T, LocalDate> ||
                             std::same_as<T, std::string> || std::same_as<T, domain::Prose>) {
            return "string";
        } else if constexpr (AnOptional<T>) {
            return type<typename T::value_type>(way) + " | null";
        } else if constexpr (AVector<T>) {
            using Element = typename T::value_type;
            auto const element = type<Element>(way);
            return element.find(' ') == std::string::npos ? element + "[]" : "(" + element + ")[]";
        } else if constexpr (ADescribedEnum<T>) {
            return declare_enum<T>();
        } else {
            static_assert(ADescribedStruct<T>);
            return declare_struct<T>(way);
        }
    }

    /// All declarations so far, sorted by name.
    [[nodiscard]] std::string declarations() const;

private:
    template <class T>
    static std::string name_of() {
        std::string const name = boost::core::type_name<T>();
        return name.substr(name.rfind(':') + 1);
    }

    template <class T>
    std::string declare_enum() {
        auto const name = name_of<T>();
        std::string choices;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto d) {
            choices += choices.empty() ? "'" : " | '";
            choices += d.name;
            choices += '\'';
        });
        declared_[name] = "export type " + name + " = " + choices + ";\n";
        return name;
    }

    template <class T>
    std::string declare_struct(Way way) {
        auto const name = name_of<T>();
        if (declared_.contains(name)) return name;
        declared_[name] = ""; // so that a type may mention itself
        std::string body = "export interface " + name + " {\n";
        for_each_member<T>([&](char const* member, auto pointer) {
            using Member = std::remove_cvref_t<decltype(std::declval<T&>().*pointer)>;
            auto const may_miss =
                way == Way::request && (AnOptional<Member> || std::same_as<Member, domain::Prose>);
            body += "  ";
            body += member;
            body += may_miss ? "?: " : ": ";
            body += type<Member>(way);
            body += ";\n";
        });
        declared_[name] = body + "}\n";
        return name;
    }

    std::map<std::string, std::string> declared_;
};

} // namespace hefboom::codec
