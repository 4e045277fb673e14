// SPDX-License-Identifier: EUPL-1.2
#include "exchange/csv.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>
#include <system_error>
#include <utility>

namespace hefboom::exchange {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view minus_sign = "\xE2\x88\x92";

bool ends_line(char c) {
    return c == '\n' || c == '\r';
}

std::string_view without_space_around(std::string_view text) {
    constexpr std::string_view space = " \t\n\r";
    auto const from = text.find_first_not_of(space);
    if (from == text.npos) return {};
    return text.substr(from, text.find_last_not_of(space) - from + 1);
}

Place place_in(std::string_view source, std::size_t at) {
    auto const before = source.substr(0, at);
    auto line_start = before.find_last_of("\r\n");
    line_start = line_start == before.npos ? 0 : line_start + 1;
    std::size_t line = 1;
    for (std::size_t i = 0; i < before.size(); ++i)
        if (before[i] == '\n' ||
            (before[i] == '\r' && (i + 1 == source.size() || source[i + 1] != '\n')))
            ++line;
    auto const in_line = source.substr(line_start, at - line_start);
    auto const starts = std::ranges::count_if(
        in_line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return {.line = line, .column = static_cast<std::size_t>(starts) + 1};
}

} // namespace

/// Reads a table once from its first byte to its last.
class CsvReader {
public:
    explicit CsvReader(std::string source) {
        table_.source_.assign(source.begin(), source.end());
        text_ = {table_.source_.data(), table_.source_.size()};
    }

    tl::expected<CsvTable, CsvFault> read() && {
        auto const clean = without_carriage_returns(text_);
        if (!is_clean_utf8(clean)) return fault(0, "the file is not clean UTF-8 text");
        if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
        choose_separator();
        while (at_ < text_.size())
            if (!row()) return tl::unexpected(*fault_);
        if (table_.width_ == 0) return fault(at_, "the file has no row of names");
        return std::move(table_);
    }

private:
    static std::string without_carriage_returns(std::string_view text) {
        std::string clean(text);
        std::erase(clean, '\r');
        return clean;
    }

    tl::unexpected<CsvFault> fault(std::size_t at, std::string why) {
        fault_ = CsvFault{.place = place_in(text_, at), .why = std::move(why)};
        return tl::unexpected(*fault_);
    }

    void choose_separator() {
        bool quoted = false;
        for (auto const c : text_.substr(at_)) {
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (c == ';') separator_ = ';';
            if (ends_line(c)) break;
        }
    }

    bool row() {
        auto const start = table_.cells_.size();
        auto const begins = at_;
        for (;;) {
            if (!cell()) return false;
            if (at_ == text_.size() || text_[at_] != separator_) break;
            ++at_;
        }
        if (at_ < text_.size() && text_[at_] == '\r') ++at_;
        if (at_ < text_.size() && text_[at_] == '\n') ++at_;
        auto const width = table_.cells_.size() - start;
        if (width == 1 && table_.cells_.back().text.empty()) {
            table_.cells_.pop_back(); // a line without anything
            return true;
        }
        if (table_.width_ == 0) return names(width);
        if (width == table_.width_) return true;
        (void)fault(begins, "this row has " + std::to_string(width) + " cells, the first " +
                                std::to_string(table_.width_));
        return false;
    }

    bool names(std::size_t width) {
        table_.width_ = width;
        std::set<std::string_view> seen;
        for (auto const& name : table_.names())
            if (!seen.insert(name.text).second) {
                (void)fault(name.at, "two columns have the name \"" + std::string(name.text) + '"');
                return false;
            }
        return true;
    }

    bool cell() {
        auto const space = text_.find_first_not_of(" \t", at_);
        if (space != text_.npos && text_[space] == '"') {
            at_ = space;
            return quoted_cell();
        }
        auto const begins = at_;
        while (at_ < text_.size() && text_[at_] != separator_ && !ends_line(text_[at_])) {
            if (text_[at_] == '"')
                return (void)fault(at_, "a quote in the middle of a cell"), false;
            ++at_;
        }
        auto const content = without_space_around(text_.substr(begins, at_ - begins));
        auto const at =
            content.empty() ? begins : static_cast<std::size_t>(content.data() - text_.data());
        table_.cells_.push_back({.text = content, .at = at});
        return true;
    }

    bool quoted_cell() {
        auto const begins = at_++;
        auto& content = table_.unquoted_.emplace_back();
        for (;;) {
            auto const quote = text_.find('"', at_);
            if (quote == text_.npos)
                return (void)fault(begins, "this quote is never closed"), false;
            content.append(text_.substr(at_, quote - at_));
            at_ = quote + 1;
            if (at_ == text_.size() || text_[at_] != '"') break;
            content += '"';
            ++at_;
        }
        at_ = std::min(text_.find_first_not_of(" \t", at_), text_.size());
        if (at_ < text_.size() && text_[at_] != separator_ && !ends_line(text_[at_]))
            return (void)fault(at_, "text after a closing quote"), false;
        table_.cells_.push_back({.text = without_space_around(content), .at = begins});
        return true;
    }

    CsvTable table_;
    std::string_view text_;
    std::size_t at_ = 0;
    char separator_ = ',';
    std::optional<CsvFault> fault_;
};

tl::expected<CsvTable, CsvFault> CsvTable::parse(std::string source) {
    return CsvReader(std::move(source)).read();
}

std::optional<std::size_t> CsvTable::column(std::string_view name) const {
    auto const found = std::ranges::find(names(), name, &CsvCell::text);
    if (found == names().end()) return std::nullopt;
    return static_cast<std::size_t>(found - names().begin());
}

Place CsvTable::place_of(CsvCell const& cell) const {
    return place_in({source_.data(), source_.size()}, cell.at);
}

std::optional<double> csv_number(std::string_view text) {
    std::string plain(text);
    if (plain.starts_with(minus_sign))
        plain.replace(0, minus_sign.size(), "-");
    else if (plain.starts_with('+') && plain.find_first_of("+-", 1) != 1)
        plain.erase(0, 1);
    if (auto const comma = plain.find(','); comma != plain.npos) {
        if (plain.find('.') != plain.npos) return std::nullopt;
        plain[comma] = '.';
    }
    constexpr std::string_view allowed = "0123456789.eE+-";
    if (plain.empty() || plain.find_first_not_of(allowed) != plain.npos) return std::nullopt;
    double number = 0;
    auto const* const end = plain.data() + plain.size();
    auto const [stopped, wrong] = std::from_chars(plain.data(), end, number);
    if (wrong != std::errc{} || stopped != end || !std::isfinite(number)) return std::nullopt;
    return number;
}

} // namespace hefboom::exchange
