// SPDX-License-Identifier: EUPL-1.2
#include "cli/analyse/codings_file.hpp"

#include "cli/analyse/table_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace hefboom::cli::analyse {

namespace {

/// Every pair of codes is tested and printed.
constexpr std::size_t codes_most = 1000;

std::optional<std::string> known(exchange::CsvCell const& cell) {
    if (cell.missing()) return std::nullopt;
    return std::string(cell.text);
}

struct KnownQuote {
    std::optional<std::string> location;
    std::set<std::size_t> codes;
};

/// The interviews and quotes met so far, by name.
class Book {
public:
    /// Notes what a row of either file says of its interview and quote.
    void add(TableFile const& file, std::size_t row, bool quotes_are_known) {
        auto const party = file.column("party");
        auto const location = file.column("location");
        auto const interview = file.text(row, file.column("interview"));
        auto& own_party = parties_.try_emplace(interview).first->second;
        agree(file, file.cell(row, party), own_party, "party", interview);
        auto& own_location = locations_.try_emplace(interview).first->second;
        agree(file, file.cell(row, location), own_location, "location", interview);
        auto const quote = file.column("quote");
        std::pair const key(interview, file.text(row, quote));
        auto const found = quotes_.find(key);
        if (found == quotes_.end() && quotes_are_known)
            file.wrong(file.cell(row, quote),
                       fmt::format("quote \"{}\" of interview \"{}\" is not in the file with all "
                                   "quotes",
                                   key.second, interview));
        quotes_[key].location = own_location;
    }

    void code(std::string const& interview, std::string const& quote, std::size_t code) {
        quotes_.at({interview, quote}).codes.insert(code);
    }

    /// Everything by number; what has no order of its own in canonical order.
    void number(CodingsRead& read) const {
        auto const parties = numbered(parties_, read.parties);
        auto const locations = numbered(locations_, read.locations);
        auto const number_of = [](auto const& numbers, std::optional<std::string> const& name) {
            return name ? std::optional(numbers.at(*name)) : std::nullopt;
        };
        auto& codings = read.codings;
        std::map<std::string, std::size_t> interviews;
        for (auto const& [interview, party] : parties_) {
            interviews.emplace(interview, interviews.size());
            codings.interviews.push_back(
                {.party = number_of(parties, party),
                 .location = number_of(locations, locations_.at(interview))});
        }
        for (auto const& [key, quote] : quotes_)
            codings.quotes.push_back({.interview = interviews.at(key.first),
                                      .location = number_of(locations, quote.location),
                                      .codes = {quote.codes.begin(), quote.codes.end()}});
        codings.parties = read.parties.size();
        codings.locations = read.locations.size();
    }

private:
    using ByInterview = std::map<std::string, std::optional<std::string>>;

    static void agree(TableFile const& file, exchange::CsvCell const& cell,
                      std::optional<std::string>& held, char const* what,
                      std::string const& interview) {
        auto const said = known(cell);
        if (!said) return;
        if (held && held != said)
            file.wrong(cell, fmt::format("interview \"{}\" has another {} on an earlier line: "
                                         "\"{}\"",
                                         interview, what, *held));
        held = said;
    }

    /// The names that interviews have, in the order of their bytes.
    static std::map<std::string, std::size_t> numbered(ByInterview const& held,
                                                       std::vector<std::string>& names) {
        std::set<std::string> all;
        for (auto const& [interview, name] : held)
            if (name) all.insert(*name);
        names.assign(all.begin(), all.end());
        std::map<std::string, std::size_t> numbers;
        for (auto const& name : names)
            numbers.emplace(name, numbers.size());
        return numbers;
    }

    ByInterview parties_;
    ByInterview locations_;
    std::map<std::pair<std::string, std::string>, KnownQuote> quotes_;
};

} // namespace

CodingsRead read_codings(Desk const& desk, std::string const& codings, std::string const& quotes) {
    CodingsRead read;
    Book book;
    if (quotes.empty()) {
        read.notes.push_back({.key = "only-coded-quotes"});
    } else {
        TableFile const file(desk, quotes);
        for (std::size_t row = 0; row < file.rows(); ++row)
            book.add(file, row, false);
    }
    TableFile const file(desk, codings);
    auto const code = file.column("code");
    std::map<std::string, std::size_t> codes;
    for (std::size_t row = 0; row < file.rows(); ++row) {
        book.add(file, row, !quotes.empty());
        auto const& cell = file.cell(row, code);
        if (cell.missing()) continue;
        std::string const name(cell.text);
        auto const [found, added] = codes.try_emplace(name, codes.size());
        if (added) read.codes.push_back(name);
        if (codes.size() > codes_most)
            file.wrong(cell, fmt::format("at most {} codes are compared", codes_most));
        book.code(file.text(row, file.column("interview")), file.text(row, file.column("quote")),
                  found->second);
    }
    read.codings.codes = read.codes.size();
    book.number(read);
    return read;
}

} // namespace hefboom::cli::analyse
