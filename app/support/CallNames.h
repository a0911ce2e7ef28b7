// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace kiosk
{

/// Other programs' memory and descriptors; the kernel's own workings; file systems; the machine's clock and power;
/// keys; and old calls that nobody uses but who looks for their faults. By name, as the C library knows them.
inline constexpr auto callsNobodyNeeds = std::to_array<const char *>({"_sysctl",
                                                                      "acct",
                                                                      "add_key",
                                                                      "adjtimex",
                                                                      "bpf",
                                                                      "clock_adjtime",
                                                                      "clock_settime",
                                                                      "create_module",
                                                                      "delete_module",
                                                                      "fanotify_init",
                                                                      "finit_module",
                                                                      "fsconfig",
                                                                      "fsmount",
                                                                      "fsopen",
                                                                      "fspick",
                                                                      "get_kernel_syms",
                                                                      "init_module",
                                                                      "io_uring_enter",
                                                                      "io_uring_register",
                                                                      "io_uring_setup",
                                                                      "ioperm",
                                                                      "iopl",
                                                                      "kexec_file_load",
                                                                      "kexec_load",
                                                                      "keyctl",
                                                                      "lookup_dcookie",
                                                                      "migrate_pages",
                                                                      "modify_ldt",
                                                                      "mount",
                                                                      "mount_setattr",
                                                                      "move_mount",
                                                                      "move_pages",
                                                                      "mq_open",
                                                                      "mq_unlink",
                                                                      "msgget",
                                                                      "nfsservctl",
                                                                      "open_by_handle_at",
                                                                      "open_tree",
                                                                      "perf_event_open",
                                                                      "personality",
                                                                      "pidfd_getfd",
                                                                      "pivot_root",
                                                                      "process_madvise",
                                                                      "process_vm_readv",
                                                                      "process_vm_writev",
                                                                      "ptrace",
                                                                      "query_module",
                                                                      "quotactl",
                                                                      "quotactl_fd",
                                                                      "reboot",
                                                                      "request_key",
                                                                      "semget",
                                                                      "setdomainname",
                                                                      "sethostname",
                                                                      "setns",
                                                                      "settimeofday",
                                                                      "swapoff",
                                                                      "swapon",
                                                                      "sysfs",
                                                                      "syslog",
                                                                      "umount",
                                                                      "umount2",
                                                                      "uselib",
                                                                      "userfaultfd",
                                                                      "ustat",
                                                                      "vhangup",
                                                                      "vm86",
                                                                      "vm86old"});

/// Files, memory, threads, time, and sockets of the kinds that are left. Nothing that starts a program.
inline constexpr auto callsOfEveryProgram = std::to_array<const char *>(
    {// reading and writing
     "close", "close_range", "copy_file_range", "dup", "dup2", "dup3", "epoll_create", "epoll_create1", "epoll_ctl",
     "epoll_pwait", "epoll_pwait2", "epoll_wait", "eventfd", "eventfd2", "fadvise64", "fallocate", "fcntl", "fdatasync",
     "flock", "fsync", "ftruncate", "inotify_add_watch", "inotify_init", "inotify_init1", "inotify_rm_watch", "ioctl",
     "lseek", "pipe", "pipe2", "poll", "ppoll", "pread64", "preadv", "preadv2", "pselect6", "pwrite64", "pwritev",
     "pwritev2", "read", "readahead", "readv", "select", "sendfile", "signalfd", "signalfd4", "splice",
     "sync_file_range", "timerfd_create", "timerfd_gettime", "timerfd_settime", "write", "writev",
     // files by name
     "access", "chdir", "chmod", "creat", "faccessat", "faccessat2", "fchdir", "fchmod", "fchmodat", "fchmodat2",
     "fstat", "fstatfs", "getcwd", "getdents", "getdents64", "getxattr", "lgetxattr", "fgetxattr", "link", "linkat",
     "lstat", "memfd_create", "mkdir", "mkdirat", "newfstatat", "open", "openat", "openat2", "readlink", "readlinkat",
     "rename", "renameat", "renameat2", "rmdir", "stat", "statfs", "statx", "symlink", "symlinkat", "truncate", "umask",
     "unlink", "unlinkat", "utime", "utimensat", "utimes",
     // memory
     "brk", "madvise", "membarrier", "mincore", "mlock", "mlock2", "mlockall", "mmap", "mprotect", "mremap", "msync",
     "munlock", "munlockall", "munmap", "pkey_alloc", "pkey_free", "pkey_mprotect", "map_shadow_stack",
     // threads and signals
     "arch_prctl", "exit", "exit_group", "futex", "futex_requeue", "futex_wait", "futex_waitv", "futex_wake",
     "get_robust_list", "getcpu", "getpriority", "pause", "prctl", "restart_syscall", "rseq", "rt_sigaction",
     "rt_sigpending", "rt_sigprocmask", "rt_sigqueueinfo", "rt_sigreturn", "rt_sigsuspend", "rt_sigtimedwait",
     "rt_tgsigqueueinfo", "sched_get_priority_max", "sched_get_priority_min", "sched_getaffinity", "sched_getattr",
     "sched_getparam", "sched_getscheduler", "sched_setaffinity", "sched_setattr", "sched_setparam",
     "sched_setscheduler", "sched_yield", "set_robust_list", "set_thread_area", "set_tid_address", "setpriority",
     "sigaltstack", "tgkill", "tkill",
     // time
     "alarm", "clock_getres", "clock_gettime", "clock_nanosleep", "getitimer", "gettimeofday", "nanosleep", "setitimer",
     "time", "timer_create", "timer_delete", "timer_getoverrun", "timer_gettime", "timer_settime", "times",
     // who and where one is
     "capget", "getegid", "geteuid", "getgid", "getgroups", "getpgid", "getpgrp", "getpid", "getppid", "getrandom",
     "getresgid", "getresuid", "getrlimit", "getrusage", "getsid", "gettid", "getuid", "prlimit64", "setrlimit",
     "sysinfo", "uname",
     // sockets
     "accept", "accept4", "bind", "connect", "getpeername", "getsockname", "getsockopt", "listen", "recvfrom",
     "recvmmsg", "recvmsg", "sendmmsg", "sendmsg", "sendto", "setsockopt", "shutdown", "socket", "socketpair"});

/// Pictures that are shared with an X server, and what drivers of graphics ask.
inline constexpr auto callsOfAWindow =
    std::to_array<const char *>({"get_mempolicy", "kcmp", "mbind", "shmat", "shmctl", "shmdt", "shmget"});

} // namespace kiosk
