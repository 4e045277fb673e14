// SPDX-License-Identifier: EUPL-1.2
#include "cli/lan_addresses.hpp"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <memory>
#include <netinet/in.h>

namespace hefboom::cli {

namespace {

bool is_private(std::uint32_t address) {
    return (address >> 24U) == 10U || (address >> 20U) == 0xAC1U || (address >> 16U) == 0xC0A8U;
}

} // namespace

std::vector<std::string> lan_addresses() {
    ifaddrs* first = nullptr;
    if (getifaddrs(&first) != 0) return {};
    std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> const all(first, &freeifaddrs);
    std::vector<std::string> addresses;
    for (auto const* each = first; each != nullptr; each = each->ifa_next) {
        if (each->ifa_addr == nullptr || each->ifa_addr->sa_family != AF_INET) continue;
        sockaddr_in address{};
        __builtin_memcpy(&address, each->ifa_addr, sizeof address);
        if (!is_private(ntohl(address.sin_addr.s_addr))) continue;
        char text[INET_ADDRSTRLEN] = {};
        inet_ntop(AF_INET, &address.sin_addr, text, sizeof text);
        addresses.emplace_back(text);
    }
    return addresses;
}

} // namespace hefboom::cli
