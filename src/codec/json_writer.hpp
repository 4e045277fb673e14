// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/hex.hpp"
#include "codec/described.hpp"

#include <charconv>
#include <functional>
#include <string>
#include <string_view>

namespace hefboom::codec {

/// Appends a JSON string. The text is clean UTF-8.
void write_string(std::string& out, std::string_view text);

/// Appends what needs no escapes, between quotes.
void write_plain(std::string& out, std::string_view text);

/// Appends what comes before the value of a member.
void write_name(std::string& out, char separator, std::string_view name);

/// What there is to show of a text.
enum class Shows {
    words,
    withdrawn, ///< erased on purpose, for good
    closed,    ///< its key is not on this server; nobody wished it away
};

/// How a text is shown in a view.
struct ShownText {
    Shows shows = Shows::words;
    std::string_view text; ///< lives as long as the lookup
};
using TextLookup = std::function<ShownText(domain::TextRef const&)>;

/// In the journal a text is its reference, never its words.
struct AsReference {};

/// In a view a text is a JSON string, null when blank, {"withdrawn":true} or {"closed":true}.
struct AsWords {
    TextLookup const* lookup;
};

template <class T, class Texts>
void write(std::string& out, T const& value, Texts const& texts);

template <ADescribedStruct T, class Texts>
void write_members(std::string& out, T const& value, Texts const& texts) {
    char separator = '{';
    for_each_member<T>([&](char const* name, auto pointer) {
        write_name(out, separator, name);
        separator = ',';
        write(out, value.*pointer, texts);
    });
    out += separator == '{' ? "{}" : "}";
}

/// Appends `value` as JSON: members in declared order, no spaces, whole numbers only, ids and
/// digests as hexadecimal digits, days as "2025-03-18", moments as milliseconds.
template <class T, class Texts>
void write(std::string& out, T const& value, Texts const& texts) {
    if constexpr (std::same_as<T, domain::TextRef> && std::same_as<Texts, AsWords>) {
        if (value.blank()) {
            out += "null";
            return;
        }
        auto const shown = (*texts.lookup)(value);
        switch (shown.shows) {
        case Shows::words: write_string(out, shown.text); break;
        case Shows::withdrawn: out += R"({"withdrawn":true})"; break;
        case Shows::closed: out += R"({"closed":true})"; break;
        }
    } else if constexpr (std::same_as<T, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (AWholeNumber<T>) {
        char digits[24];
        auto const end = std::to_chars(digits, digits + sizeof digits, value).ptr;
        out.append(digits, end);
    } else if constexpr (std::same_as<T, std::string>) {
        write_string(out, value);
    } else if constexpr (AnId<T>) {
        write_plain(out, to_hex(value.bytes));
    } else if constexpr (std::same_as<T, Digest>) {
        write_plain(out, to_hex(value));
    } else if constexpr (std::same_as<T, Instant>) {
        write(out, value.ms, texts);
    } else if constexpr (std::same_as<T, LocalDate>) {
        write_plain(out, to_iso(value));
    } else if constexpr (ADescribedEnum<T>) {
        write_plain(out, boost::describe::enum_to_string(value, "?"));
    } else if constexpr (AnOptional<T>) {
        if (value)
            write(out, *value, texts);
        else
            out += "null";
    } else if constexpr (AVector<T>) {
        out += '[';
        bool first = true;
        for (auto const& each : value) {
            if (!first) out += ',';
            first = false;
            using Element = typename T::value_type;
            write(out, static_cast<Element const&>(each), texts);
        }
        out += ']';
    } else {
        static_assert(ADescribedStruct<T>, "describe this struct beside its definition");
        write_members(out, value, texts);
    }
}

/// A view as JSON for one viewer.
template <class T>
[[nodiscard]] std::string view_to_json(T const& view, TextLookup const& lookup) {
    std::string out;
    write(out, view, AsWords{&lookup});
    return out;
}

} // namespace hefboom::codec
