// SPDX-License-Identifier: EUPL-1.2
#include "exchange/party_mark.hpp"

#include <algorithm>
#include <string>

namespace hefboom::exchange {

namespace {

constexpr int mark_side = 24;
constexpr int edge = 2;  // from the side to the outline
constexpr int space = 4; // between dots and between stripes
constexpr int radius = mark_side / 2 - edge;
constexpr std::string_view client_ink = "#0b5a60";
constexpr std::string_view contractor_ink = "#8c5b00";

/// Points of a square grid that lie well within the circle, as strokes without length.
std::string dots() {
    std::string path;
    constexpr int reach = radius - 2;
    for (int y = -2 * space; y <= 2 * space; y += space)
        for (int x = -2 * space; x <= 2 * space; x += space)
            if (x * x + y * y < reach * reach)
                path += "M" + std::to_string(mark_side / 2 + x) + " " +
                        std::to_string(mark_side / 2 + y) + "h0.01";
    return path;
}

/// Lines from lower left to upper right, from edge to edge of the square.
std::string stripes() {
    std::string path;
    constexpr int low = edge;
    constexpr int high = mark_side - edge;
    for (int sum = 2 * low + space; sum < 2 * high; sum += space) {
        auto const left = std::max(low, sum - high);
        auto const right = std::min(high, sum - low);
        path += "M" + std::to_string(left) + " " + std::to_string(sum - left) + "L" +
                std::to_string(right) + " " + std::to_string(sum - right);
    }
    return path;
}

void stroke(Html& page, std::string_view ink, std::string_view width) {
    page.attribute("fill", "none");
    page.attribute("stroke", ink);
    page.attribute("stroke-width", width);
}

} // namespace

// Programs that make a PDF do not apply the page's style sheet inside a drawing, so colours and
// widths stand in the drawing itself.
void write_party_mark(Html& page, domain::Party party) {
    auto const svg = page.in("svg", "mark");
    page.attribute("viewBox", "0 0 24 24");
    page.attribute("aria-hidden", "true");
    if (party == domain::Party::client) {
        {
            auto const outline = page.in("circle");
            page.attribute("cx", "12");
            page.attribute("cy", "12");
            page.attribute("r", std::to_string(radius));
            stroke(page, client_ink, "1.6");
        }
        auto const fill = page.in("path");
        page.attribute("d", dots());
        stroke(page, client_ink, "1.6");
        page.attribute("stroke-linecap", "round");
        return;
    }
    {
        auto const outline = page.in("path");
        page.attribute("d", "M2 2h20v20h-20z");
        stroke(page, contractor_ink, "1.6");
    }
    auto const fill = page.in("path");
    page.attribute("d", stripes());
    stroke(page, contractor_ink, "0.8");
}

} // namespace hefboom::exchange
