// SPDX-License-Identifier: EUPL-1.2
#include "cli/analyse/causes_file.hpp"

#include "cli/analyse/latest_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace hefboom::cli::analyse {

namespace {

constexpr std::size_t concepts_most = 2'000;
constexpr double link_weight_most = 1'000;
constexpr double link_delay_most = 1e6;
/// What people write where there is no delay.
constexpr std::array<std::string_view, 4> words_for_no_delay{"no", "nee", "none", "geen"};

/// A row; its names are places in the order they come.
struct LinkRow {
    std::size_t from = 0;
    std::size_t to = 0;
    std::size_t person = 0;
    double weight = 0;
    double delay = 0;
};

/// Names in the order they come, each once.
class NameRegister {
public:
    std::size_t place_of(std::string name) {
        return places_.try_emplace(std::move(name), places_.size()).first->second;
    }
    [[nodiscard]] std::size_t size() const { return places_.size(); }

    /// In the order of their bytes.
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (auto const& [name, place] : places_)
            names.push_back(name);
        return names;
    }

    /// For each place the number of its name in that order.
    [[nodiscard]] std::vector<std::uint32_t> numbers() const {
        std::vector<std::uint32_t> numbers(places_.size());
        std::uint32_t number = 0;
        for (auto const& [name, place] : places_)
            numbers[place] = number++;
        return numbers;
    }

private:
    std::map<std::string, std::size_t> places_;
};

double sign_in(TableFile const& file, std::size_t row, std::size_t column) {
    auto const text = file.text(row, column);
    if (text == "+") return 1;
    if (text == "-" || text == "−") return -1;
    auto const number = exchange::csv_number(text);
    if (number && std::abs(*number) == 1) return *number;
    file.wrong(file.cell(row, column), fmt::format("\"{}\" is not a sign: +, -, 1 or -1", text));
}

double weight_in(TableFile const& file, std::size_t row, std::size_t column) {
    auto const weight = file.number(row, column);
    if (std::abs(weight) > link_weight_most)
        file.wrong(file.cell(row, column), fmt::format("a weight is at most {}", link_weight_most));
    return weight;
}

/// A number, or words: any that do not deny it are a delay of one step.
double delay_in(TableFile const& file, std::size_t row, std::size_t column) {
    auto const& cell = file.cell(row, column);
    if (cell.missing()) return 0;
    auto const number = exchange::csv_number(cell.text);
    if (!number)
        return std::ranges::find(words_for_no_delay, cell.text) == words_for_no_delay.end() ? 1 : 0;
    if (*number < 0 || *number > link_delay_most)
        file.wrong(cell, fmt::format("a delay is between 0 and {}", link_delay_most));
    return *number;
}

/// The figures of a row; nothing where its weight is missing.
class LinkReader {
public:
    explicit LinkReader(TableFile const& file)
        : file_(file), weight_(file.maybe_column("weight")), sign_(file.maybe_column("sign")),
          delay_(file.maybe_column("delay")) {
        if (!weight_ && !sign_) file.wrong("there is no column \"weight\" or \"sign\"");
    }

    [[nodiscard]] std::optional<LinkRow> read(std::size_t row) const {
        if (file_.cell(row, weight_ ? *weight_ : *sign_).missing()) return std::nullopt;
        return LinkRow{.weight =
                           weight_ ? weight_in(file_, row, *weight_) : sign_in(file_, row, *sign_),
                       .delay = delay_ ? delay_in(file_, row, *delay_) : 0};
    }

private:
    TableFile const& file_;
    std::optional<std::size_t> weight_;
    std::optional<std::size_t> sign_;
    std::optional<std::size_t> delay_;
};

void note_how_many(analysis::Notes& notes, char const* key, std::size_t count) {
    if (count > 0) notes.push_back({.key = key, .about = {{"count", std::to_string(count)}}});
}

std::string without_spaces(std::string_view text) {
    auto const first = text.find_first_not_of(' ');
    if (first == text.npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

std::vector<std::string> parts_of_option(std::string_view text) {
    std::vector<std::string> parts;
    for (;;) {
        auto const comma = text.find(',');
        parts.push_back(without_spaces(text.substr(0, comma)));
        if (comma == text.npos) return parts;
        text.remove_prefix(comma + 1);
    }
}

std::uint32_t concept_in(TableFile const& file, CausesFile const& causes, std::string const& name) {
    if (auto const number = causes.number_of(name)) return *number;
    file.wrong(fmt::format("there is no concept \"{}\"", name));
}

} // namespace

std::optional<std::uint32_t> CausesFile::number_of(std::string_view name) const {
    auto const found = std::ranges::lower_bound(names, name);
    if (found == names.end() || *found != name) return std::nullopt;
    return static_cast<std::uint32_t>(found - names.begin());
}

CausesFile read_causes(TableFile const& file) {
    std::vector<std::size_t> keys{file.column("from"), file.column("to")};
    auto const person = file.maybe_column("person");
    if (person) keys.push_back(*person);
    LinkReader const figures(file);
    NameRegister concepts;
    NameRegister people;
    std::vector<LinkRow> rows;
    std::size_t large = 0;
    std::size_t without = 0;
    for (auto const at : latest_rows(file, keys)) {
        LinkRow ends{.from = concepts.place_of(file.text(at, keys[0])),
                     .to = concepts.place_of(file.text(at, keys[1])),
                     .person = person ? people.place_of(file.text(at, *person)) : 0};
        if (concepts.size() > concepts_most)
            file.wrong(file.cell(at, keys[1]), fmt::format("more than {} concepts", concepts_most));
        auto const link = figures.read(at);
        if (!link) {
            ++without;
            continue;
        }
        ends.weight = link->weight;
        ends.delay = link->delay;
        if (std::abs(ends.weight) > 1) ++large;
        rows.push_back(ends);
    }
    CausesFile causes{.names = concepts.names(),
                      .as_seen = concepts.numbers(),
                      .people = std::max<std::size_t>(people.size(), 1)};
    auto const person_numbers = person ? people.numbers() : std::vector<std::uint32_t>{0};
    std::vector<analysis::DrawnLink> drawn;
    for (auto const& row : rows)
        drawn.push_back({.from = causes.as_seen[row.from],
                         .to = causes.as_seen[row.to],
                         .person = person_numbers[row.person],
                         .weight = row.weight,
                         .delay = row.delay});
    note_how_many(causes.notes, "links-without-weight", without);
    note_how_many(causes.notes, "weights-beyond-one", large);
    causes.drawn = analysis::in_map_order(drawn);
    return causes;
}

std::vector<std::uint32_t> named_concepts(TableFile const& file, CausesFile const& causes,
                                          std::vector<std::string> const& values) {
    std::vector<std::uint32_t> numbers;
    auto const take = [&](std::uint32_t number) {
        if (std::ranges::find(numbers, number) == numbers.end()) numbers.push_back(number);
    };
    for (auto const& value : values)
        if (auto const whole = causes.number_of(value))
            take(*whole);
        else
            for (auto const& name : parts_of_option(value))
                take(concept_in(file, causes, name));
    return numbers;
}

std::vector<std::pair<std::uint32_t, double>>
named_figures(TableFile const& file, CausesFile const& causes,
              std::vector<std::string> const& values) {
    std::vector<std::pair<std::uint32_t, double>> figures;
    for (auto const& value : values) {
        std::string name;
        for (auto const& part : parts_of_option(value)) {
            // A comma may stand in a name.
            name += (name.empty() ? "" : ",") + part;
            auto const equals = part.rfind('=');
            if (equals == part.npos) continue;
            auto const figure = exchange::csv_number(without_spaces(part.substr(equals + 1)));
            if (!figure || std::abs(*figure) > 1)
                file.wrong(
                    fmt::format("\"{}\" is not NAME=FIGURE with a figure from -1 to 1", part));
            name = without_spaces(name.substr(0, name.rfind('=')));
            figures.emplace_back(concept_in(file, causes, name), *figure);
            name.clear();
        }
        if (!name.empty()) file.wrong(fmt::format("\"{}\" is not NAME=FIGURE", name));
    }
    return figures;
}

} // namespace hefboom::cli::analyse
