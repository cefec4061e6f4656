package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"google.golang.org/protobuf/proto"

	runtimeapi "k8s.io/cri-api/pkg/apis/runtime/v1"
	"k8s.io/cri-client/pkg/fake"
	"k8s.io/cri-streaming/pkg/streaming"
	"k8s.io/cri-streaming/pkg/streaming/remotecommand"
)

// fakeCRI is the container runtime double of Kubernetes' own tests, completed so far that a real kubelet brings pods to
// Running: a sandbox has an address of its own, a container a log file, and exec answers. Nothing runs.
type fakeCRI struct {
	*fake.RemoteRuntime
	stream    streaming.Server
	subnet    string
	mutex     sync.Mutex
	addresses map[string]string // by sandbox
	logs      map[string]string // by container
}

// PodSandboxStatus adds the sandbox's address.
func (c *fakeCRI) PodSandboxStatus(ctx context.Context, request *runtimeapi.PodSandboxStatusRequest) (*runtimeapi.PodSandboxStatusResponse, error) {
	response, err := c.RemoteRuntime.PodSandboxStatus(ctx, request)
	if err == nil && response.Status.GetNetwork() != nil {
		response.Status = proto.Clone(response.Status).(*runtimeapi.PodSandboxStatus)
		response.Status.Network = &runtimeapi.PodSandboxNetworkStatus{Ip: c.addressOf(request.PodSandboxId)}
	}
	return response, err
}

func (c *fakeCRI) addressOf(sandbox string) string {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	address, known := c.addresses[sandbox]
	if !known {
		number := len(c.addresses) + 2
		address = fmt.Sprintf("%s.%d.%d", c.subnet, number/250, number%250)
		c.addresses[sandbox] = address
	}
	return address
}

// CreateContainer writes one line to the container's log, as a container that says what it is.
func (c *fakeCRI) CreateContainer(ctx context.Context, request *runtimeapi.CreateContainerRequest) (*runtimeapi.CreateContainerResponse, error) {
	response, err := c.RemoteRuntime.CreateContainer(ctx, request)
	if err != nil || request.SandboxConfig.GetLogDirectory() == "" {
		return response, err
	}
	file := filepath.Join(request.SandboxConfig.LogDirectory, request.Config.LogPath)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return nil, err
	}
	line := fmt.Sprintf("%s stdout F fake-cri started %s\n", time.Now().UTC().Format(time.RFC3339Nano), request.Config.Image.GetImage())
	if err := os.WriteFile(file, []byte(line), 0o640); err != nil {
		return nil, err
	}
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.logs[response.ContainerId] = file
	return response, nil
}

// ContainerStatus adds where the container's log is.
func (c *fakeCRI) ContainerStatus(ctx context.Context, request *runtimeapi.ContainerStatusRequest) (*runtimeapi.ContainerStatusResponse, error) {
	response, err := c.RemoteRuntime.ContainerStatus(ctx, request)
	if err == nil {
		c.mutex.Lock()
		defer c.mutex.Unlock()
		response.Status = proto.Clone(response.Status).(*runtimeapi.ContainerStatus)
		response.Status.LogPath = c.logs[request.ContainerId]
	}
	return response, err
}

// Exec goes through the real streaming server.
func (c *fakeCRI) Exec(_ context.Context, request *runtimeapi.ExecRequest) (*runtimeapi.ExecResponse, error) {
	return c.stream.GetExec(request)
}

type fakeStreams struct{}

// Exec prints the command instead of running it.
func (fakeStreams) Exec(_ context.Context, _ string, command []string, _ io.Reader, out, _ io.WriteCloser, _ bool, _ <-chan remotecommand.TerminalSize) error {
	_, err := fmt.Fprintf(out, "fake-exec %s\n", strings.Join(command, " "))
	return err
}

// Attach ends at once.
func (fakeStreams) Attach(context.Context, string, io.Reader, io.WriteCloser, io.WriteCloser, bool, <-chan remotecommand.TerminalSize) error {
	return nil
}

// PortForward closes at once.
func (fakeStreams) PortForward(_ context.Context, _ string, _ int32, stream io.ReadWriteCloser) error {
	return stream.Close()
}
