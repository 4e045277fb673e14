// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "codec/described.hpp"

#include <charconv>
#include <string_view>

// Reads exactly what json_writer writes for an event: declared member order, no spaces, whole
// numbers. Anything else, a repeated or unknown field among it, is not read. Straight-line code,
// because replay reads every event of a journal.
namespace hefboom::codec {

/// Where reading is. Once `ok` is false nothing more is read.
struct Cursor {
    char const* at;
    char const* end;
    bool ok = true;

    bool take(std::string_view literal);
    /// What comes before the value of a member.
    void take_name(char separator, std::string_view name);
    [[nodiscard]] bool sees(char c) const { return ok && at < end && *at == c; }

    /// The characters between quotes; none of the written values has an escape.
    std::string_view quoted();
};

/// Whether digits are written as a writer writes them: no leading zero, no minus before a zero.
[[nodiscard]] constexpr bool is_plain_number(std::string_view digits) {
    auto const negative = digits.starts_with('-');
    if (negative) digits.remove_prefix(1);
    return !digits.starts_with('0') || (digits.size() == 1 && !negative);
}

/// `size` bytes written as hexadecimal digits between quotes.
void read_hex(Cursor& cursor, std::uint8_t* bytes, std::size_t size);

template <class T>
void read(Cursor& cursor, T& value) {
    if constexpr (std::same_as<T, bool>) {
        value = cursor.sees('t');
        cursor.take(value ? "true" : "false");
    } else if constexpr (AWholeNumber<T>) {
        auto const [end, error] = std::from_chars(cursor.at, cursor.end, value);
        if (error != std::errc{} ||
            !is_plain_number({cursor.at, static_cast<std::size_t>(end - cursor.at)}))
            cursor.ok = false;
        cursor.at = end;
    } else if constexpr (AnId<T>) {
        read_hex(cursor, value.bytes.data(), value.bytes.size());
    } else if constexpr (std::same_as<T, Digest>) {
        read_hex(cursor, value.data(), value.size());
    } else if constexpr (std::same_as<T, Instant>) {
        read(cursor, value.ms);
    } else if constexpr (std::same_as<T, LocalDate>) {
        auto const date = date_from_iso(cursor.quoted());
        if (!date) cursor.ok = false;
        if (date) value = *date;
    } else if constexpr (ADescribedEnum<T>) {
        auto const name = cursor.quoted();
        bool found = false;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto d) {
            if (name == d.name) {
                value = d.value;
                found = true;
            }
        });
        if (!found) cursor.ok = false;
    } else if constexpr (AnOptional<T>) {
        if (cursor.sees('n')) {
            cursor.take("null");
            value.reset();
        } else {
            read(cursor, value.emplace());
        }
    } else if constexpr (AVector<T>) {
        value.clear();
        cursor.take("[");
        while (cursor.ok && !cursor.sees(']')) {
            if (!value.empty()) cursor.take(",");
            typename T::value_type element{};
            read(cursor, element);
            value.push_back(std::move(element));
        }
        cursor.take("]");
    } else {
        static_assert(ADescribedStruct<T>, "an event holds ids, numbers, choices and days only");
        char separator = '{';
        for_each_member<T>([&](char const* name, auto pointer) {
            cursor.take_name(separator, name);
            separator = ',';
            read(cursor, value.*pointer);
        });
        cursor.take(separator == '{' ? "{}" : "}");
    }
}

} // namespace hefboom::codec
