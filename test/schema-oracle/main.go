// Decodes objects, one JSON line each, as the API server does under strict field validation, and answers in one JSON line
// each: {} for one it takes, {"refused": reason}, or {"unknownKind": true}.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"

	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apimachinery/pkg/runtime"
	serializer "k8s.io/apimachinery/pkg/runtime/serializer/json"
	"k8s.io/client-go/kubernetes/scheme"
	apiregistrationv1 "k8s.io/kube-aggregator/pkg/apis/apiregistration/v1"
)

type answer struct {
	Refused     string `json:"refused,omitempty"`
	UnknownKind bool   `json:"unknownKind,omitempty"`
}

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(in io.Reader, out io.Writer) error {
	for _, add := range []func(*runtime.Scheme) error{apiextensionsv1.AddToScheme, apiregistrationv1.AddToScheme} {
		if err := add(scheme.Scheme); err != nil {
			return err
		}
	}
	decoder := serializer.NewSerializerWithOptions(serializer.DefaultMetaFactory, scheme.Scheme, scheme.Scheme,
		serializer.SerializerOptions{Strict: true})
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<26)
	writer := bufio.NewWriter(out)
	encoder := json.NewEncoder(writer)
	for lines.Scan() {
		var given answer
		_, _, err := decoder.Decode(bytes.Clone(lines.Bytes()), nil, nil)
		switch {
		case runtime.IsNotRegisteredError(err):
			given.UnknownKind = true
		case err != nil:
			given.Refused = err.Error()
		}
		if err := encoder.Encode(given); err != nil {
			return err
		}
	}
	if err := lines.Err(); err != nil {
		return err
	}
	return writer.Flush()
}
