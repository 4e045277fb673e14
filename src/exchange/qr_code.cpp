// SPDX-License-Identifier: EUPL-1.2
#include "exchange/qr_code.hpp"

#include <fmt/format.h>
#include <memory>
#include <qrencode.h>
#include <stdexcept>
#include <string>

namespace hefboom::exchange {

namespace {

constexpr int quiet_zone_modules = 4; // ISO/IEC 18004 asks for four

struct Freed {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

/// One rectangle for every run of dark modules in a row.
std::string path_of(QRcode const& code) {
    std::string path;
    auto const dark = [&](int x, int y) { return (code.data[y * code.width + x] & 1U) != 0; };
    for (int y = 0; y < code.width; ++y)
        for (int x = 0; x < code.width; ++x) {
            if (!dark(x, y)) continue;
            auto const from = x;
            while (x < code.width && dark(x, y))
                ++x;
            path += fmt::format("M{} {}h{}v1h-{}z", from + quiet_zone_modules,
                                y + quiet_zone_modules, x - from, x - from);
        }
    return path;
}

std::unique_ptr<QRcode, Freed> encoded(std::string_view content) {
    std::unique_ptr<QRcode, Freed> code(
        QRcode_encodeString8bit(std::string(content).c_str(), 0, QR_ECLEVEL_M));
    if (!code) throw std::runtime_error("this does not fit in a QR code");
    return code;
}

std::string view_box(QRcode const& code) {
    auto const side = std::to_string(code.width + 2 * quiet_zone_modules);
    return "0 0 " + side + " " + side;
}

} // namespace

void write_qr(Html& page, std::string_view content, std::string_view name) {
    auto const code = encoded(content);
    auto const svg = page.in("svg", "qr");
    page.attribute("viewBox", view_box(*code));
    page.attribute("role", "img");
    page.attribute("aria-label", name);
    page.attribute("shape-rendering", "crispEdges");
    auto const path = page.in("path");
    page.attribute("d", path_of(*code));
}

std::string qr_drawing(std::string_view content) {
    auto const code = encoded(content);
    return R"(<svg xmlns="http://www.w3.org/2000/svg" shape-rendering="crispEdges" viewBox=")" +
           view_box(*code) + R"("><path d=")" + path_of(*code) + R"("/></svg>)";
}

} // namespace hefboom::exchange
