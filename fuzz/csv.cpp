// SPDX-License-Identifier: EUPL-1.2
// Whatever is read as a table has rows of one width whose cells stand where they say; a fault has a
// place.
#include "exchange/csv.hpp"
#include "holds.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>

using namespace hefboom;
using namespace hefboom::exchange;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string const text(reinterpret_cast<char const*>(data), size);
    auto const table = CsvTable::parse(text);
    if (!table) {
        fuzz::holds(table.error().place.line >= 1 && table.error().place.column >= 1);
        fuzz::holds(!table.error().why.empty());
        return 0;
    }
    for (std::size_t row = 0; row < table->rows(); ++row)
        for (auto const& cell : table->row(row)) {
            fuzz::holds(cell.at <= text.size());
            if (auto const number = csv_number(cell.text)) fuzz::holds(std::isfinite(*number));
        }
    for (auto const& name : table->names())
        fuzz::holds(table->column(name.text).has_value());
    return 0;
}
