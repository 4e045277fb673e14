// SPDX-License-Identifier: EUPL-1.2
#include "cli/analyse/answer_json.hpp"

#include <boost/json/serialize.hpp>

#include <charconv>
#include <utility>

namespace hefboom::cli::analyse {

namespace {

void write(std::string& out, boost::json::value const& value);

void write_array(std::string& out, boost::json::array const& array) {
    out += '[';
    for (auto const* separator = ""; auto const& item : array) {
        out += std::exchange(separator, ",");
        write(out, item);
    }
    out += ']';
}

void write_object(std::string& out, boost::json::object const& object) {
    out += '{';
    for (auto const* separator = ""; auto const& member : object) {
        out += std::exchange(separator, ",");
        out += boost::json::serialize(boost::json::string(member.key()));
        out += ':';
        write(out, member.value());
    }
    out += '}';
}

void write(std::string& out, boost::json::value const& value) {
    if (auto const* const array = value.if_array()) return write_array(out, *array);
    if (auto const* const object = value.if_object()) return write_object(out, *object);
    if (auto const* const number = value.if_double()) {
        char digits[32];
        // A zero has no sign to whoever reads it.
        auto const shown = *number == 0 ? 0.0 : *number;
        out.append(digits, std::to_chars(digits, digits + sizeof digits, shown).ptr);
        return;
    }
    out += boost::json::serialize(value);
}

} // namespace

std::string to_json(boost::json::value const& value) {
    std::string out;
    write(out, value);
    return out;
}

} // namespace hefboom::cli::analyse
