// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/Resolver.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <iterator>
#include <mutex>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

namespace kiosk::gate
{

namespace
{

constexpr std::size_t mostThreads = 8;
constexpr std::size_t mostKnown = 256;
constexpr std::size_t mostAddresses = 16;
constexpr std::chrono::seconds keptGood{30};
constexpr std::chrono::seconds keptBad{2};

std::vector<Address> loopbackAddresses(const Target &target)
{
    if (target.kind == Target::Kind::Ipv4) {
        in_addr ipv4{};
        inet_pton(AF_INET, target.host.c_str(), &ipv4);
        return {Address::ipv4(ntohl(ipv4.s_addr), target.port)};
    }
    const Address v6 = Address::ipv6(in6addr_loopback, target.port);
    if (target.kind == Target::Kind::Ipv6)
        return {v6};
    return {Address::ipv4(INADDR_LOOPBACK, target.port), v6};
}

} // namespace

std::vector<Address> systemLookup(const std::string &name)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_ADDRCONFIG;
    addrinfo *list = nullptr;
    if (getaddrinfo(name.c_str(), nullptr, &hints, &list) != 0)
        return {};
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owner(list, freeaddrinfo);
    std::vector<Address> addresses;
    for (const addrinfo *entry = list; entry && addresses.size() < mostAddresses; entry = entry->ai_next) {
        if (entry->ai_addrlen > sizeof(sockaddr_storage))
            continue;
        Address address;
        std::memcpy(&address.storage, entry->ai_addr, entry->ai_addrlen);
        address.length = entry->ai_addrlen;
        addresses.push_back(address);
    }
    return addresses;
}

/// Outlives the resolver for as long as a thread is stuck in a lookup: that cannot be called off.
struct Resolver::Shared {
    explicit Shared(Lookup function) : lookup(std::move(function)), event(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) { }
    ~Shared() { close(event); }
    Shared(const Shared &) = delete;
    Shared &operator=(const Shared &) = delete;

    static void work(const std::shared_ptr<Shared> &shared);

    const Lookup lookup;
    const int event;
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::string> queue;
    std::set<std::string> underWay; ///< in the queue, or with a thread
    std::map<std::string, std::vector<Address>> done;
    std::size_t threads = 0;
    std::size_t idleThreads = 0;
    bool ending = false;
};

void Resolver::Shared::work(const std::shared_ptr<Shared> &shared)
{
    std::unique_lock lock(shared->mutex);
    while (true) {
        ++shared->idleThreads;
        shared->changed.wait(lock, [&] { return shared->ending || !shared->queue.empty(); });
        --shared->idleThreads;
        if (shared->ending)
            return;
        const std::string name = std::move(shared->queue.front());
        shared->queue.pop_front();
        lock.unlock();
        auto addresses = shared->lookup(name);
        lock.lock();
        shared->underWay.erase(name);
        shared->done[name] = std::move(addresses);
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto written = write(shared->event, &one, sizeof one);
    }
}

Resolver::Resolver(Lookup lookup) : m_shared(std::make_shared<Shared>(std::move(lookup))) { }

Resolver::~Resolver()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->ending = true;
    m_shared->changed.notify_all();
}

int Resolver::descriptor() const
{
    return m_shared->event;
}

std::optional<Resolver::Answer> Resolver::ask(const Target &target, Reach reach, Time now)
{
    if (isLoopback(target))
        return Answer{loopbackAddresses(target), false};
    if (target.kind != Target::Kind::Name)
        return Answer{{}, true};
    if (const auto known = m_known.find(target.host); known != m_known.end() && known->second.until > now) {
        Answer answer;
        const auto &found = known->second.addresses;
        std::copy_if(found.begin(), found.end(), std::back_inserter(answer.addresses),
                     [reach](const Address &address) { return isWithin(reach, address) && !isThisComputer(address); });
        answer.refused = answer.addresses.empty() && !found.empty();
        answer.addresses = interleaved(answer.addresses);
        for (Address &address : answer.addresses)
            address.setPort(target.port);
        return answer;
    }
    const std::lock_guard lock(m_shared->mutex);
    if (m_shared->underWay.insert(target.host).second)
        m_shared->queue.push_back(target.host);
    if (m_shared->idleThreads < m_shared->queue.size() && m_shared->threads < mostThreads) {
        try {
            std::thread(&Shared::work, m_shared).detach();
            ++m_shared->threads;
        } catch (const std::system_error &) {
            // None to be had now. The next question tries again; whoever waits is told when their time is over.
        }
    }
    m_shared->changed.notify_one();
    return std::nullopt;
}

void Resolver::collect(Time now)
{
    std::uint64_t ignored = 0;
    [[maybe_unused]] const auto count = read(m_shared->event, &ignored, sizeof ignored);
    const std::lock_guard lock(m_shared->mutex);
    if (m_known.size() + m_shared->done.size() > mostKnown)
        m_known.clear();
    for (auto &[name, addresses] : m_shared->done) {
        const Time until = now + (addresses.empty() ? keptBad : keptGood);
        m_known[name] = {std::move(addresses), until};
    }
    m_shared->done.clear();
}

} // namespace kiosk::gate
