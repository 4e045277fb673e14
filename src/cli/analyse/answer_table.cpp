// SPDX-License-Identifier: EUPL-1.2
#include "cli/analyse/answer_table.hpp"

#include "base/text.hpp"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <vector>

namespace hefboom::cli::analyse {

namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;
using Row = std::vector<std::string>;

constexpr std::string_view dash = "–";
constexpr std::size_t members_in_a_cell = 12;

std::string shown(value const& one);

std::string shown_members(object const& members) {
    std::string text;
    for (auto const& member : members)
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", std::string_view(member.key()),
                            shown(member.value()));
    return text.empty() ? std::string(dash) : text;
}

std::string shown_items(array const& items) {
    std::string text;
    for (std::size_t at = 0; at < items.size() && at < members_in_a_cell; ++at)
        text += (at == 0 ? "" : ", ") + shown(items[at]);
    if (items.size() > members_in_a_cell)
        text += fmt::format(" … and {} more", items.size() - members_in_a_cell);
    return text.empty() ? std::string(dash) : text;
}

std::string shown(value const& one) {
    if (one.is_null()) return std::string(dash);
    if (one.is_bool()) return one.get_bool() ? "yes" : "no";
    if (auto const* const text = one.if_string()) return std::string(text->data(), text->size());
    if (auto const* const number = one.if_double()) {
        auto const whole = std::abs(*number) < 1e15 && *number == std::floor(*number);
        return whole ? fmt::format("{:.0f}", *number == 0 ? 0.0 : *number)
                     : fmt::format("{:.4g}", *number);
    }
    if (auto const* const items = one.if_array()) return shown_items(*items);
    if (auto const* const members = one.if_object()) return shown_members(*members);
    return boost::json::serialize(one);
}

/// Rows under their names, columns two spaces apart.
std::string aligned(std::vector<Row> const& rows) {
    std::vector<std::size_t> widths;
    for (auto const& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t at = 0; at < row.size(); ++at)
            widths[at] = std::max(widths[at], character_count(row[at]));
    }
    std::string text;
    for (auto const& row : rows) {
        std::string line = " ";
        for (std::size_t at = 0; at < row.size(); ++at) {
            line += " " + row[at] + std::string(widths[at] - character_count(row[at]) + 1, ' ');
        }
        text += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    }
    return text;
}

bool all(array const& items, boost::json::kind kind) {
    return !items.empty() &&
           std::ranges::all_of(items, [&](value const& item) { return item.kind() == kind; });
}

std::string table_of_objects(array const& items) {
    std::vector<Row> rows(1);
    for (auto const& member : items.front().get_object())
        rows.front().emplace_back(member.key());
    for (auto const& item : items) {
        auto& row = rows.emplace_back();
        for (auto const& name : rows.front()) {
            auto const* const held = item.get_object().if_contains(name);
            row.push_back(held == nullptr ? std::string(dash) : shown(*held));
        }
    }
    return aligned(rows);
}

std::string table_of_lists(array const& items) {
    std::vector<Row> rows;
    for (auto const& item : items) {
        auto& row = rows.emplace_back();
        for (auto const& cell : item.get_array())
            row.push_back(shown(cell));
    }
    return aligned(rows);
}

std::string section(std::string const& name, value const& held) {
    if (auto const* const members = held.if_object()) {
        std::string text;
        std::vector<Row> rows;
        for (auto const& member : *members) {
            std::string const own(member.key());
            if (member.value().is_array() &&
                (all(member.value().get_array(), boost::json::kind::object) ||
                 all(member.value().get_array(), boost::json::kind::array)))
                text += section(std::string(name).append(".").append(own), member.value());
            else
                rows.push_back({own, shown(member.value())});
        }
        return (rows.empty() ? "" : "\n" + name + "\n" + aligned(rows)) + text;
    }
    auto const& items = held.get_array();
    return "\n" + name + "\n" +
           (all(items, boost::json::kind::object) ? table_of_objects(items)
                                                  : table_of_lists(items));
}

std::string sentences(array const& notes) {
    std::string text;
    for (auto const& note : notes)
        text += "\n" + shown(note.get_object().at("text")) + "\n";
    return text;
}

} // namespace

std::string to_tables(object const& answer) {
    std::vector<Row> single;
    std::string tables;
    for (auto const& member : answer) {
        std::string const name(member.key());
        auto const& held = member.value();
        if (name == "notes") continue;
        auto const* const items = held.if_array();
        auto const table = items != nullptr && (all(*items, boost::json::kind::object) ||
                                                all(*items, boost::json::kind::array));
        if (table || held.is_object())
            tables += section(name, held);
        else
            single.push_back({name, shown(held)});
    }
    return aligned(single) + tables + sentences(answer.at("notes").get_array());
}

} // namespace hefboom::cli::analyse
